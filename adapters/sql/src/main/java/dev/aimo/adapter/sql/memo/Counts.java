package dev.aimo.adapter.sql.memo;

/** How many memos of an owner there are. */
public record Counts(long live, long livePublic, long trashed) {}
