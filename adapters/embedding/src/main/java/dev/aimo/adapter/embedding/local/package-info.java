/**
 * Models that run inside this process: their files come with the product, and nothing here ever
 * opens a connection. {@link dev.aimo.adapter.embedding.local.LocalModel} says which there are;
 * texts become word pieces, word pieces a direction.
 */
@NullMarked
package dev.aimo.adapter.embedding.local;

import org.jspecify.annotations.NullMarked;
