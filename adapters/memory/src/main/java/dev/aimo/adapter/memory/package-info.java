/**
 * Every port in memory: for fast tests, and for {@code --in-memory}, a server that forgets
 * everything when it stops. It keeps the same contracts as the real adapters and is not written for
 * size.
 */
@NullMarked
package dev.aimo.adapter.memory;

import org.jspecify.annotations.NullMarked;
