/**
 * Embeddings by the protocol of OpenAI, which many services and local servers speak. Long texts are
 * sent in parts, and their vectors put together again.
 */
@NullMarked
package dev.aimo.adapter.embedding.openai;

import org.jspecify.annotations.NullMarked;
