package dev.aimo.adapter.sql.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.review.PastReview;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A review, and how many questions it has where that was asked. */
record ReviewRow(
    ReviewId id,
    AccountId owner,
    Optional<ReviewProfileId> profile,
    ReviewScope.Kind scope,
    Optional<String> scopeValue,
    Review.Status status,
    @Nullable Integer score,
    Instant createdAt,
    Optional<Instant> completedAt,
    int items) {

  Review review() {
    return new Review(
        id,
        owner,
        profile,
        new ReviewScope(scope, scopeValue),
        status,
        score == null ? OptionalInt.empty() : OptionalInt.of(score),
        createdAt,
        completedAt);
  }

  PastReview past() {
    return new PastReview(review(), items);
  }
}
