/**
 * The command line: what people can type after {@code ./aimo}, turned into a {@link Command}. What
 * a command does is put together in bootstrap; no logic of the product is here.
 */
@NullMarked
package dev.aimo.adapter.cli;

import org.jspecify.annotations.NullMarked;
