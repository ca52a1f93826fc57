/**
 * The operations on memos: writing, listing, sharing, the trash, and what they said before. Turns
 * text into typed values and memos into JSON, and decides nothing. Tags by themselves are in {@code
 * tag}, files in {@code attachment}.
 */
@NullMarked
package dev.aimo.adapter.rest.memo;

import org.jspecify.annotations.NullMarked;
