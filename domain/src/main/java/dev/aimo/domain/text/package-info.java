/**
 * Rules for text that all nouns share: how long it may be, what can be stored, and when two texts
 * are the same name.
 */
@NullMarked
package dev.aimo.domain.text;

import org.jspecify.annotations.NullMarked;
