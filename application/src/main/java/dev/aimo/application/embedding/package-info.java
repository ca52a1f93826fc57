/**
 * Texts turned into vectors, each at most once: what was embedded before comes from the caches.
 * What the vectors are for is said in {@code index} and {@code search}.
 */
@NullMarked
package dev.aimo.application.embedding;

import org.jspecify.annotations.NullMarked;
