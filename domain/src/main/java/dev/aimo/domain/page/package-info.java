/** Parts of long lists: which one is asked for, and what it is a part of. */
@NullMarked
package dev.aimo.domain.page;

import org.jspecify.annotations.NullMarked;
