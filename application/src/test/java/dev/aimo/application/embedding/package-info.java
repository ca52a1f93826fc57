/** Texts turned into vectors, tried on the in-memory adapters and on ports that fail. */
@NullMarked
package dev.aimo.application.embedding;

import org.jspecify.annotations.NullMarked;
