/** Who of several instances does what only one may do at a time. */
@NullMarked
package dev.aimo.domain.lease;

import org.jspecify.annotations.NullMarked;
