package dev.aimo.domain.review;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One look back: questions about some memos.
 *
 * @param profile what it was made by, while that is there
 * @param score of 100, once it is complete
 */
public record Review(
    ReviewId id,
    AccountId owner,
    Optional<ReviewProfileId> profile,
    ReviewScope scope,
    Status status,
    OptionalInt score,
    Instant createdAt,
    Optional<Instant> completedAt) {

  private static final int BEST = 100;

  /** Nothing makes a review abandoned; rows of before may say so. */
  public enum Status {
    ACTIVE,
    COMPLETED,
    ABANDONED
  }

  public static Review begin(
      ReviewId id,
      AccountId owner,
      Optional<ReviewProfileId> profile,
      ReviewScope scope,
      Instant now) {
    return new Review(
        id, owner, profile, scope, Status.ACTIVE, OptionalInt.empty(), now, Optional.empty());
  }

  /** As often as one likes; a question without an answer counts as forgotten. */
  public Review completed(List<ReviewItem> items, Instant now) {
    double worth =
        items.stream()
            .mapToDouble(item -> item.answer().map(answer -> answer.mastery().worth()).orElse(0.0))
            .average()
            .orElse(0);
    return new Review(
        id,
        owner,
        profile,
        scope,
        Status.COMPLETED,
        OptionalInt.of((int) Math.round(BEST * worth)),
        createdAt,
        Optional.of(now));
  }
}
