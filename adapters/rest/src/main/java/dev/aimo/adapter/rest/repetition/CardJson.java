package dev.aimo.adapter.rest.repetition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.domain.repetition.Card;
import org.jspecify.annotations.Nullable;

/** A card as grading shows it: here the contract wants an explicit null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CardJson(
    String cardId,
    String userId,
    String memoId,
    double easeFactor,
    int interval,
    int repetitions,
    int lapseCount,
    String nextReviewAt,
    @Nullable String lastReviewAt,
    String createdAt) {

  static CardJson of(Card card) {
    return new CardJson(
        card.id().value(),
        card.owner().value(),
        card.memo().value(),
        card.ease().factor(),
        card.intervalDays(),
        card.repetitions(),
        card.lapses(),
        IsoTime.of(card.nextReviewAt()),
        card.lastReviewAt().map(IsoTime::of).orElse(null),
        IsoTime.of(card.createdAt()));
  }
}
