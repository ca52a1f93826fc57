package dev.aimo.domain.memo;

import java.time.Instant;

/** What a memo said in an earlier version, and when it was written. */
public record FormerText(MemoId memo, int version, MemoText text, Instant writtenAt) {

  public static FormerText of(Memo memo) {
    return new FormerText(memo.id(), memo.version(), memo.text(), memo.updatedAt());
  }
}
