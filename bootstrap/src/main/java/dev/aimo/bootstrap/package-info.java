/**
 * Puts the product together: reads the environment once, chooses the adapters, starts and stops
 * them in order. The only place that knows all modules. Nothing here decides anything about memos
 * or people.
 */
@NullMarked
package dev.aimo.bootstrap;

import org.jspecify.annotations.NullMarked;
