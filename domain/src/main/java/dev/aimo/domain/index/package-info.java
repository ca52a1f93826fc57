/**
 * The indexes that searches run on: a projection of the memos, one {@link
 * dev.aimo.domain.index.Generation} for each way of making it, kept current by the {@link
 * dev.aimo.domain.index.Outbox}. What is true of a memo is never read here; the database says that.
 */
@NullMarked
package dev.aimo.domain.index;

import org.jspecify.annotations.NullMarked;
