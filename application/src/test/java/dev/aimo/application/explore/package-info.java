/** Answers from memos, tried on the in-memory adapters with a model that says what tests want. */
@NullMarked
package dev.aimo.application.explore;

import org.jspecify.annotations.NullMarked;
