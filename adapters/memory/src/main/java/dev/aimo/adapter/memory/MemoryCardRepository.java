package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.DueCard;
import dev.aimo.domain.repetition.Eligibility;
import dev.aimo.domain.repetition.WrittenMemo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class MemoryCardRepository implements CardRepository {

  private static final Comparator<Card> OLDEST_DUE_FIRST =
      comparing(Card::nextReviewAt).thenComparing(ByCodePoint.of(card -> card.id().value()));
  private static final Comparator<MemoId> BY_ID = ByCodePoint.of(MemoId::value);

  private final MemoryShelf shelf;
  private final MemoryTable<MemoId, Card> byMemo;

  MemoryCardRepository(MemoryShelf shelf) {
    this.shelf = shelf;
    this.byMemo = new MemoryTable<>(shelf.unit);
  }

  @Override
  public boolean coversAll(AccountId owner) {
    return uncovered(owner).findAny().isEmpty();
  }

  @Override
  public List<WrittenMemo> findUncovered(AccountId owner, Optional<MemoId> after, int most) {
    shelf.unit.requireWriting();
    return uncovered(owner)
        .filter(memo -> after.filter(last -> BY_ID.compare(memo.id(), last) <= 0).isEmpty())
        .sorted(comparing(Memo::id, BY_ID))
        .limit(most)
        .map(memo -> new WrittenMemo(memo.id(), memo.createdAt()))
        .toList();
  }

  @Override
  public void addMissing(List<Card> cards) {
    shelf.unit.requireWriting();
    for (Card card : cards) {
      if (byMemo.find(card.memo()).isEmpty()) {
        byMemo.put(card.memo(), card);
      }
    }
  }

  @Override
  public Optional<Card> findForChange(AccountId owner, CardId id) {
    shelf.unit.requireWriting();
    return of(owner)
        .filter(card -> card.id().equals(id))
        .filter(card -> shelf.liveMemo(owner, card.memo()).isPresent())
        .findFirst();
  }

  @Override
  public void save(Card card) {
    shelf.unit.requireWriting();
    of(card.owner())
        .filter(stored -> stored.id().equals(card.id()))
        .findFirst()
        .ifPresent(stored -> byMemo.put(stored.memo(), card));
  }

  @Override
  public List<DueCard> findDue(AccountId owner, Eligibility eligibility, Instant by, int most) {
    return due(owner, eligibility, by)
        .sorted(OLDEST_DUE_FIRST)
        .limit(most)
        .map(card -> new DueCard(card, beginning(shelf.memos.find(card.memo()).orElseThrow())))
        .toList();
  }

  @Override
  public long countDue(AccountId owner, Eligibility eligibility, Instant by) {
    return due(owner, eligibility, by).count();
  }

  @Override
  public long countReviewed(AccountId owner, Instant since) {
    return of(owner)
        .filter(card -> card.lastReviewAt().filter(at -> !at.isBefore(since)).isPresent())
        .count();
  }

  private Stream<Memo> uncovered(AccountId owner) {
    return shelf.memos(owner).filter(memo -> byMemo.find(memo.id()).isEmpty());
  }

  /** Those whose memos are gone for good are gone too. */
  private Stream<Card> of(AccountId owner) {
    return byMemo
        .all()
        .filter(card -> card.owner().equals(owner) && shelf.memo(owner, card.memo()).isPresent());
  }

  private Stream<Card> due(AccountId owner, Eligibility eligibility, Instant by) {
    return of(owner)
        .filter(card -> !card.nextReviewAt().isAfter(by))
        .filter(card ->
            shelf
                .liveMemo(owner, card.memo())
                .filter(memo -> isEligible(memo, eligibility))
                .isPresent());
  }

  private boolean isEligible(Memo memo, Eligibility eligibility) {
    return eligibility.admits(
        memo.category(), Set.copyOf(shelf.hungOn(memo.id()).tags()), memo.createdAt());
  }

  private static String beginning(Memo memo) {
    String text = memo.text().value();
    return text.codePointCount(0, text.length()) <= DueCard.BEGINNING
        ? text
        : text.substring(0, text.offsetByCodePoints(0, DueCard.BEGINNING));
  }
}
