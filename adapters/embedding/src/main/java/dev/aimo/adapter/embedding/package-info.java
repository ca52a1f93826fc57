/**
 * Turns texts and pictures into vectors: by a service, or by models that run inside this process.
 * {@link dev.aimo.adapter.embedding.EmbeddingAdapter} is the way in; each provider has a package of
 * its own. Vectors are neither kept nor searched here.
 */
@NullMarked
package dev.aimo.adapter.embedding;

import org.jspecify.annotations.NullMarked;
