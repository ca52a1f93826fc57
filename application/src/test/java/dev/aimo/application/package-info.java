/** What tests of several nouns share: a clock that can be set, and how refusals are expected. */
@NullMarked
package dev.aimo.application;

import org.jspecify.annotations.NullMarked;
