package dev.aimo.adapter.sql.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.DueCard;
import dev.aimo.domain.repetition.Ease;
import java.time.Instant;
import java.util.Optional;

/** A card beside how its memo begins: nested maps would make one of all that begin alike. */
record DueRow(
    CardId id,
    AccountId owner,
    MemoId memo,
    Ease ease,
    int intervalDays,
    int repetitions,
    int lapses,
    Instant nextReviewAt,
    Optional<Instant> lastReviewAt,
    Instant createdAt,
    String beginning) {

  DueCard dueCard() {
    Card card =
        new Card(
            id,
            owner,
            memo,
            ease,
            intervalDays,
            repetitions,
            lapses,
            nextReviewAt,
            lastReviewAt,
            createdAt);
    return new DueCard(card, beginning);
  }
}
