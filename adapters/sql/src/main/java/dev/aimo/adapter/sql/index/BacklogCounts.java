package dev.aimo.adapter.sql.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many memos wait and were given up.
 *
 * @param oldest since when the oldest waits, if any does
 */
public record BacklogCounts(long waiting, @Nullable Instant oldest, long givenUp) {}
