/** The product itself: its version and the clients that are released for it. */
@NullMarked
package dev.aimo.domain.system;

import org.jspecify.annotations.NullMarked;
