package dev.aimo.adapter.rest.repetition;

import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.DueCard;

/** A card to be shown, with how its memo begins. */
record DueCardJson(
    String cardId,
    String memoId,
    Preview memo,
    double easeFactor,
    int interval,
    int repetitions,
    int lapseCount,
    String nextReviewAt) {

  record Preview(String id, String title, String content) {}

  static DueCardJson of(DueCard due) {
    Card card = due.card();
    String memo = card.memo().value();
    return new DueCardJson(
        card.id().value(),
        memo,
        new Preview(memo, due.title(), due.preview()),
        card.ease().factor(),
        card.intervalDays(),
        card.repetitions(),
        card.lapses(),
        IsoTime.of(card.nextReviewAt()));
  }
}
