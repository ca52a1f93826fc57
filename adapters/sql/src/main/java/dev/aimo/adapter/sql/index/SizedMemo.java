package dev.aimo.adapter.sql.index;

import dev.aimo.domain.memo.MemoId;

/** A memo and how many bytes its text has. */
public record SizedMemo(MemoId memo, long bytes) {}
