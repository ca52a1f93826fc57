package dev.aimo.adapter.sql.index;

import dev.aimo.domain.memo.MemoId;

/** The number of a task and the memo it is about. */
public record NumberedMemo(long number, MemoId memo) {}
