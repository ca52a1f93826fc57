/** What a request wants done with an optional value: keep it, clear it, or set it. */
@NullMarked
package dev.aimo.domain.change;

import org.jspecify.annotations.NullMarked;
