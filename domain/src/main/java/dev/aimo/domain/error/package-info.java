/**
 * What can go wrong, one type per reaction. Causes are the constants of {@link Reason}; what a
 * client sees of them (codes, texts) is decided at the edge, not here.
 */
@NullMarked
package dev.aimo.domain.error;

import org.jspecify.annotations.NullMarked;
