package dev.aimo.domain.repetition;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CardRepository} does. */
public abstract class CardRepositoryContract {

  private static final ZoneOffset UTC = ZoneOffset.UTC;
  private static final int MANY = 1_200;
  private static final int SOME = 20;

  protected abstract Ports ports();

  protected abstract CardRepository cards();

  @Test
  protected final void findsNothingForAnOwnerWithoutMemos() {
    AccountId owner = desk().owner();

    assertThat(coversAll(owner)).isTrue();
    assertThat(uncovered(owner)).isEmpty();
    assertThat(due(owner)).isEmpty();
    assertThat(count(owner, Eligibility.ALL, CardRepository.EVER)).isZero();
    assertThat(reviewed(owner, Instant.EPOCH)).isZero();
  }

  @Test
  protected final void findsMemosWithoutACardByTheirIds() {
    AccountId owner = desk().owner();
    Memo live = desk().memo(owner, "live");
    Memo trashed = desk().memo(owner, "trashed");
    desk().trash(trashed);
    desk().memo(desk().owner(), "somebody else's");
    List<MemoId> ids =
        List.of(live.id(), trashed.id()).stream()
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();

    assertThat(coversAll(owner)).isFalse();
    assertThat(uncovered(owner))
        .containsExactly(new WrittenMemo(ids.get(0), NOON), new WrittenMemo(ids.get(1), NOON));
    assertThat(uncovered(owner, Optional.of(ids.get(0)), SOME))
        .extracting(WrittenMemo::id)
        .containsExactly(ids.get(1));
    assertThat(uncovered(owner, Optional.empty(), 1))
        .extracting(WrittenMemo::id)
        .containsExactly(ids.get(0));
    assertThat(uncovered(owner, Optional.of(ids.get(1)), SOME)).isEmpty();
  }

  @Test
  protected final void coversAllWhenEachMemoHasItsCard() {
    AccountId owner = desk().owner();
    Memo first = desk().memo(owner, "first");
    Memo second = desk().memo(owner, "second");
    desk().trash(second);

    add(card(first, NOON));
    assertThat(coversAll(owner)).isFalse();
    add(card(second, NOON));

    assertThat(coversAll(owner)).isTrue();
    assertThat(uncovered(owner)).isEmpty();
    desk().memo(owner, "third");
    assertThat(coversAll(owner)).isFalse();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Memo memo = desk().memo(desk().owner(), "zeile\n🦉");
    Card card =
        new Card(
            id(),
            memo.owner(),
            memo.id(),
            new Ease(137),
            365,
            41,
            7,
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Optional.of(Instant.parse("2025-02-03T04:05:06.001Z")),
            Instant.parse("2024-02-03T04:05:06.999Z"));

    add(card);

    assertThat(due(memo.owner())).containsExactly(new DueCard(card, "zeile\n🦉"));
    assertThat(findForChange(memo.owner(), card.id())).contains(card);
  }

  @Test
  protected final void keepsEveryEaseAsItIs() {
    AccountId owner = desk().owner();
    List<Card> all = new ArrayList<>();
    for (int hundredths = 130; hundredths < 430; hundredths++) {
      Memo memo = desk().memo(owner, "x");
      Card fresh = card(memo, NOON.plusMillis(hundredths));
      all.add(withEase(fresh, new Ease(hundredths)));
    }
    add(all.toArray(Card[]::new));

    assertThat(due(owner, Eligibility.ALL, CardRepository.EVER, all.size()))
        .extracting(DueCard::card)
        .containsExactlyElementsOf(all);
  }

  @Test
  protected final void leavesOutTheSecondCardOfAMemo() {
    Memo memo = desk().memo(desk().owner(), "x");
    Card first = card(memo, NOON);
    add(first);

    add(card(memo, NOON.plusMillis(1)), card(desk().memo(memo.owner(), "y"), NOON.plusMillis(2)));

    assertThat(due(memo.owner())).hasSize(2).extracting(DueCard::card).contains(first);
  }

  @Test
  protected final void addsNothingAtAll() {
    AccountId owner = desk().owner();

    add();

    assertThat(due(owner)).isEmpty();
  }

  @Test
  protected final void addsNothingWhenTheUnitFails() {
    Memo memo = desk().memo(desk().owner(), "x");

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  cards().addMissing(List.of(card(memo, NOON)));
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(coversAll(memo.owner())).isFalse();
  }

  @Test
  protected final void savesAGrade() {
    Memo memo = desk().memo(desk().owner(), "x");
    Card card = card(memo, NOON);
    add(card);
    Card graded = card.graded(Grade.MASTERED, NOON, UTC);

    desk().change(() -> cards().save(graded));

    assertThat(findForChange(memo.owner(), card.id())).contains(graded);
    assertThat(reviewed(memo.owner(), NOON)).isEqualTo(1);
    assertThat(reviewed(memo.owner(), NOON.plusMillis(1))).isZero();
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    Memo mine = desk().memo(desk().owner(), "x");
    AccountId stranger = desk().owner();
    Card card = card(mine, NOON);
    add(card);

    assertThat(findForChange(stranger, card.id())).isEmpty();
    assertThat(due(stranger)).isEmpty();
    desk().change(() -> cards().save(ownedBy(stranger, card.graded(Grade.FORGOT, NOON, UTC))));

    assertThat(findForChange(mine.owner(), card.id())).contains(card);
    assertThat(reviewed(stranger, Instant.EPOCH)).isZero();
  }

  @Test
  protected final void findsTheOldestDueFirst() {
    AccountId owner = desk().owner();
    Card late = card(desk().memo(owner, "late"), NOON.plusMillis(2));
    Card first = card(desk().memo(owner, "first"), NOON.minusSeconds(1));
    Card due = card(desk().memo(owner, "due"), NOON);
    add(late, first, due);

    assertThat(due(owner, Eligibility.ALL, NOON, SOME))
        .extracting(DueCard::card)
        .containsExactly(first, due);
    assertThat(due(owner, Eligibility.ALL, NOON, 1))
        .extracting(DueCard::card)
        .containsExactly(first);
    assertThat(count(owner, Eligibility.ALL, NOON)).isEqualTo(2);
    assertThat(count(owner, Eligibility.ALL, CardRepository.EVER)).isEqualTo(3);
  }

  @Test
  protected final void keepsTheCardOfAMemoInTheTrashUnseen() {
    Memo memo = desk().memo(desk().owner(), "x");
    Card card = card(memo, NOON).graded(Grade.MASTERED, NOON, UTC);
    add(card);

    Memo trashed = desk().trash(memo);

    assertThat(due(memo.owner())).isEmpty();
    assertThat(count(memo.owner(), Eligibility.ALL, CardRepository.EVER)).isZero();
    assertThat(findForChange(memo.owner(), card.id())).isEmpty();
    assertThat(coversAll(memo.owner())).isTrue();
    desk().restore(trashed);
    assertThat(due(memo.owner())).extracting(DueCard::card).containsExactly(card);
  }

  @Test
  protected final void forgetsTheCardOfAMemoThatIsGoneForGood() {
    Memo memo = desk().memo(desk().owner(), "x");
    Card card = card(memo, NOON);
    add(card);

    desk().purge(memo);

    assertThat(due(memo.owner())).isEmpty();
    assertThat(coversAll(memo.owner())).isTrue();
    assertThat(findForChange(memo.owner(), card.id())).isEmpty();
  }

  @Test
  protected final void readsOnlyTheBeginningOfMemos() {
    Memo memo = desk().memo(desk().owner(), "🦉".repeat(5_000));
    add(card(memo, NOON));

    assertThat(due(memo.owner()))
        .singleElement()
        .satisfies(due -> assertThat(due.beginning()).isEqualTo("🦉".repeat(DueCard.BEGINNING)));
  }

  @Test
  protected final void findsThoseThatAreEligible() {
    AccountId owner = desk().owner();
    Category work = desk().category(owner, "work");
    Tag red = desk().tag(owner, "red");
    Tag blue = desk().tag(owner, "blue");
    Instant later = NOON.plusSeconds(60);
    desk().add(SampleMemos.memo(owner, "in work").in(Optional.of(work.id())));
    desk().memo(owner, "red", Links.onlyTags(List.of(red.id())));
    desk().memo(owner, "red and blue", Links.onlyTags(List.of(red.id(), blue.id())));
    desk().add(SampleMemos.memo(owner, "plain"));
    coverAll(owner);
    Selection inWork = new Selection(Set.of(work.id()), Set.of(), List.of());
    Selection isRed = new Selection(Set.of(), Set.of(red.id()), List.of());
    Selection isBlue = new Selection(Set.of(), Set.of(blue.id()), List.of());
    Selection isEarly =
        new Selection(
            Set.of(), Set.of(), List.of(new TimeRange(Optional.of(NOON), Optional.of(NOON))));
    Selection isLate =
        new Selection(
            Set.of(), Set.of(), List.of(new TimeRange(Optional.of(later), Optional.empty())));
    Selection workOrBlue = new Selection(Set.of(work.id()), Set.of(blue.id()), List.of());

    assertThat(texts(owner, including(inWork))).containsExactly("in work");
    assertThat(texts(owner, excluding(inWork))).containsExactly("plain", "red", "red and blue");
    assertThat(texts(owner, including(isRed))).containsExactly("red", "red and blue");
    assertThat(texts(owner, new Eligibility(Optional.of(isRed), isBlue))).containsExactly("red");
    assertThat(texts(owner, including(workOrBlue))).containsExactly("in work", "red and blue");
    assertThat(texts(owner, excluding(workOrBlue))).containsExactly("plain", "red");
    assertThat(texts(owner, including(isEarly))).hasSize(4);
    assertThat(texts(owner, excluding(isEarly))).isEmpty();
    assertThat(texts(owner, including(isLate))).isEmpty();
    assertThat(texts(owner, excluding(isLate))).hasSize(4);
    assertThat(texts(owner, including(Selection.NONE))).isEmpty();
  }

  @Test
  protected final void takesManyCardsAtOnce() {
    AccountId owner = desk().owner();
    List<Memo> memos =
        IntStream.range(0, MANY).mapToObj(i -> SampleMemos.memo(owner, "memo " + i)).toList();
    desk().change(() -> memos.forEach(memo -> ports().memos().add(memo, Links.KEPT)));

    coverAll(owner);

    assertThat(coversAll(owner)).isTrue();
    assertThat(count(owner, Eligibility.ALL, CardRepository.EVER)).isEqualTo(MANY);
    assertThat(due(owner, Eligibility.ALL, CardRepository.EVER, SOME)).hasSize(SOME);
  }

  @Test
  protected final void letsManyCoverTheSameMemosAtOnce() throws Exception {
    AccountId owner = desk().owner();
    for (int i = 0; i < SOME; i++) {
      desk().memo(owner, "memo " + i);
    }

    Together.run(
        4,
        () -> {
          coverAll(owner);
          return true;
        });

    assertThat(coversAll(owner)).isTrue();
    assertThat(count(owner, Eligibility.ALL, CardRepository.EVER)).isEqualTo(SOME);
  }

  @Test
  protected final void losesNoGradeOfTwoWriters() throws Exception {
    Memo memo = desk().memo(desk().owner(), "x");
    Card card = card(memo, NOON);
    add(card);
    int threads = 4;
    int grades = 5;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < grades; i++) {
            desk().change(() -> cards().save(loaded(card).graded(Grade.FORGOT, NOON, UTC)));
          }
          return true;
        });

    assertThat(findForChange(memo.owner(), card.id()).orElseThrow().lapses())
        .isEqualTo(threads * grades);
  }

  private Card loaded(Card card) {
    return cards().findForChange(card.owner(), card.id()).orElseThrow();
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private static CardId id() {
    return new CardId("ri" + SampleAccounts.unique());
  }

  private static Card card(Memo memo, Instant due) {
    return new Card(
        id(), memo.owner(), memo.id(), Ease.FIRST, 1, 0, 0, due, Optional.empty(), NOON);
  }

  private static Card withEase(Card card, Ease ease) {
    return new Card(
        card.id(),
        card.owner(),
        card.memo(),
        ease,
        1,
        0,
        0,
        card.nextReviewAt(),
        Optional.empty(),
        NOON);
  }

  private static Card ownedBy(AccountId owner, Card card) {
    return new Card(
        card.id(),
        owner,
        card.memo(),
        card.ease(),
        card.intervalDays(),
        card.repetitions(),
        card.lapses(),
        card.nextReviewAt(),
        card.lastReviewAt(),
        card.createdAt());
  }

  private static Eligibility including(Selection some) {
    return new Eligibility(Optional.of(some), Selection.NONE);
  }

  private static Eligibility excluding(Selection some) {
    return new Eligibility(Optional.empty(), some);
  }

  private void coverAll(AccountId owner) {
    desk()
        .change(() ->
            cards()
                .addMissing(
                    cards().findUncovered(owner, Optional.empty(), MANY).stream()
                        .map(memo ->
                            Card.create(id(), owner, memo.id(), memo.writtenAt(), NOON, UTC))
                        .toList()));
  }

  private List<String> texts(AccountId owner, Eligibility eligibility) {
    List<DueCard> found = due(owner, eligibility, CardRepository.EVER, SOME);
    assertThat(count(owner, eligibility, CardRepository.EVER)).isEqualTo(found.size());
    return found.stream().map(DueCard::beginning).sorted().toList();
  }

  private void add(Card... added) {
    desk().change(() -> cards().addMissing(List.of(added)));
  }

  private boolean coversAll(AccountId owner) {
    return ports().unit().read(() -> cards().coversAll(owner));
  }

  private List<WrittenMemo> uncovered(AccountId owner) {
    return uncovered(owner, Optional.empty(), SOME);
  }

  private List<WrittenMemo> uncovered(AccountId owner, Optional<MemoId> after, int most) {
    return ports().unit().write(() -> cards().findUncovered(owner, after, most));
  }

  private Optional<Card> findForChange(AccountId owner, CardId id) {
    return ports().unit().write(() -> cards().findForChange(owner, id));
  }

  private List<DueCard> due(AccountId owner) {
    return due(owner, Eligibility.ALL, CardRepository.EVER, SOME);
  }

  private List<DueCard> due(AccountId owner, Eligibility eligibility, Instant by, int most) {
    return ports().unit().read(() -> cards().findDue(owner, eligibility, by, most));
  }

  private long count(AccountId owner, Eligibility eligibility, Instant by) {
    return ports().unit().read(() -> cards().countDue(owner, eligibility, by));
  }

  private long reviewed(AccountId owner, Instant since) {
    return ports().unit().read(() -> cards().countReviewed(owner, since));
  }
}
