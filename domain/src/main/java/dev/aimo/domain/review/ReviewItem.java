package dev.aimo.domain.review;

import dev.aimo.domain.memo.MemoId;
import java.util.Optional;

/**
 * A question about a memo.
 *
 * @param memo nothing when it is gone for good
 * @param order its place in the review, from 0
 */
public record ReviewItem(
    ReviewItemId id,
    ReviewId review,
    Optional<MemoId> memo,
    String question,
    Optional<ReviewAnswer> answer,
    int order) {

  public ReviewItem answered(ReviewAnswer given) {
    return new ReviewItem(id, review, memo, question, Optional.of(given), order);
  }
}
