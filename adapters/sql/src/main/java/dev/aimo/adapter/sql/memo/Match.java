package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.memo.MemoId;

/** A memo whose text matches, and how many there are in all. */
record Match(MemoId id, long total) {}
