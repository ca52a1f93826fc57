package dev.aimo.domain.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Cards, at most one for each memo. A card goes when its memo goes for good; while the memo is in
 * the trash it stays, and is not seen. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface CardRepository {

  /** Later than any card can be due. */
  Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** Whether every memo of the owner, live or in the trash, has its card. */
  boolean coversAll(AccountId owner);

  /**
   * Memos without a card whose ids come after this one, by id: at most so many. Inside a write
   * only: nobody removes them until this unit ends.
   */
  List<WrittenMemo> findUncovered(AccountId owner, Optional<MemoId> after, int most);

  /** Stores new cards, all of one owner; those of memos that have one are left out. */
  void addMissing(List<Card> cards);

  /** The card of a live memo, inside a write only: nobody else changes it until this unit ends. */
  Optional<Card> findForChange(AccountId owner, CardId id);

  /** Stores how the memo of a card that is there was graded. */
  void save(Card card);

  /** Cards of eligible live memos that are due by then: oldest first, then by id, so many. */
  List<DueCard> findDue(AccountId owner, Eligibility eligibility, Instant by, int most);

  /** How many {@link #findDue} would find if it were not bounded. */
  long countDue(AccountId owner, Eligibility eligibility, Instant by);

  /** How many cards were last graded since then, whatever became of their memos. */
  long countReviewed(AccountId owner, Instant since);
}
