/** Pushes as several instances send them together. */
@NullMarked
package dev.aimo.bootstrap.push;

import org.jspecify.annotations.NullMarked;
