package dev.aimo.domain.recommendation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The memos that an account is shown on a day, in the order in which it sees them. */
public record Recommendation(
    RecommendationId id, AccountId owner, LocalDate day, List<MemoId> memos, Instant createdAt) {

  /** How many memos a day has, when there are as many. */
  public static final int SIZE = 3;

  public Recommendation {
    memos = List.copyOf(memos);
  }
}
