package dev.aimo.adapter.rest.review;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.review.Mastery;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewedItem;
import java.util.Locale;
import java.util.Optional;

/** A question, and its answer when there is one. The id of a memo that is gone is empty. */
record ReviewItemJson(
    String itemId,
    String sessionId,
    String memoId,
    Optional<String> memoContent,
    String question,
    Optional<String> userAnswer,
    Optional<String> aiFeedback,
    Optional<String> mastery,
    int order) {

  static ReviewItemJson of(ReviewedItem reviewed) {
    ReviewItem item = reviewed.item();
    return new ReviewItemJson(
        item.id().value(),
        item.review().value(),
        item.memo().map(MemoId::value).orElse(""),
        reviewed.memoText(),
        item.question(),
        item.answer().map(ReviewAnswer::text),
        item.answer().map(ReviewAnswer::feedback),
        item.answer().map(answer -> word(answer.mastery())),
        item.order());
  }

  static String word(Mastery mastery) {
    return mastery.name().toLowerCase(Locale.ROOT);
  }
}
