package dev.aimo.adapter.sql.review;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.review.Mastery;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewedItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question beside what its memo says; the parts of an answer are there together, or not at all.
 */
record ItemRow(
    ReviewItemId id,
    ReviewId review,
    Optional<MemoId> memo,
    String question,
    @Nullable String answer,
    @Nullable String feedback,
    @Nullable Mastery mastery,
    int order,
    @Nullable String memoText) {

  ReviewedItem item() {
    return new ReviewedItem(
        new ReviewItem(id, review, memo, question, given(), order), Optional.ofNullable(memoText));
  }

  private Optional<ReviewAnswer> given() {
    return Optional.ofNullable(mastery)
        .map(known -> new ReviewAnswer(orEmpty(answer), known, orEmpty(feedback)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
