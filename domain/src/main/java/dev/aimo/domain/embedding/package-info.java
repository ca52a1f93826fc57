/**
 * Meaning as numbers: what turns texts into {@link dev.aimo.domain.embedding.Vector}s, by which
 * model, and what keeps them so that no text is sent twice. How vectors are searched is {@code
 * index}'s.
 */
@NullMarked
package dev.aimo.domain.embedding;

import org.jspecify.annotations.NullMarked;
