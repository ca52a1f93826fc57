package dev.aimo.adapter.rest.review;

import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.application.review.ReviewSheet;
import dev.aimo.domain.review.Review;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A review with its questions. */
record ReviewJson(
    String sessionId,
    String uid,
    String scope,
    Optional<String> scopeValue,
    String status,
    OptionalInt score,
    List<ReviewItemJson> items,
    String createdAt,
    Optional<String> completedAt) {

  static ReviewJson of(ReviewSheet sheet) {
    Review review = sheet.review();
    return new ReviewJson(
        review.id().value(),
        review.owner().value(),
        review.scope().kind().name().toLowerCase(Locale.ROOT),
        review.scope().value(),
        review.status().name().toLowerCase(Locale.ROOT),
        review.score(),
        sheet.items().stream().map(ReviewItemJson::of).toList(),
        IsoTime.of(review.createdAt()),
        review.completedAt().map(IsoTime::of));
  }
}
