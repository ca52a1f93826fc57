package dev.aimo.domain.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoTrait;
import java.time.Instant;

/** Says of memos with a trait that they take part in repetition, or that they do not. */
public record Rule(RuleId id, AccountId owner, Mode mode, MemoTrait trait, Instant createdAt) {

  /** An account may have so many. */
  public static final int MOST = 100;

  /** Memos that are included and excluded are excluded. */
  public enum Mode {
    INCLUDE,
    EXCLUDE
  }
}
