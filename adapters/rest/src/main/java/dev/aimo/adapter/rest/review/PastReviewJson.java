package dev.aimo.adapter.rest.review;

import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.domain.review.PastReview;
import dev.aimo.domain.review.Review;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A review as the list of past ones shows it. */
record PastReviewJson(
    String sessionId,
    String scope,
    Optional<String> scopeValue,
    OptionalInt score,
    int itemCount,
    String createdAt,
    Optional<String> completedAt) {

  static PastReviewJson of(PastReview past) {
    Review review = past.review();
    return new PastReviewJson(
        review.id().value(),
        review.scope().kind().name().toLowerCase(Locale.ROOT),
        review.scope().value(),
        review.score(),
        past.items(),
        IsoTime.of(review.createdAt()),
        review.completedAt().map(IsoTime::of));
  }
}
