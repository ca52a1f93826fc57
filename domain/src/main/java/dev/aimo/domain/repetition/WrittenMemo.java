package dev.aimo.domain.repetition;

import dev.aimo.domain.memo.MemoId;
import java.time.Instant;

/** A memo that has no card yet, and when it was written. */
public record WrittenMemo(MemoId id, Instant writtenAt) {}
