package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.memo.MemoId;

/** The target of a relation. */
public record LinkedMemo(MemoId memo, int position, MemoId value) implements Linked<MemoId> {}
