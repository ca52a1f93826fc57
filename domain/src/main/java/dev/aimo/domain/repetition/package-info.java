/**
 * Spaced repetition: memos that come back to be remembered, at growing intervals. A card is where
 * one memo stands; rules say which memos take part. Questions that a model makes up are in {@code
 * review}.
 */
@NullMarked
package dev.aimo.domain.repetition;

import org.jspecify.annotations.NullMarked;
