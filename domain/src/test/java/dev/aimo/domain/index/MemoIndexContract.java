package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.unit.Together;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemoIndex} keeps to, whatever it is made of. Which memos it finds is {@link
 * FilteredIndexContract}'s.
 *
 * @param <E> what is stored of a memo
 */
public abstract class MemoIndexContract<E> {

  /** All entries of tests say this, unless it matters what they say. */
  protected static final String TEXT = "lighthouse";

  protected final AccountId owner = SampleAccounts.id();

  /** One that is nobody else's, and empty at first. */
  protected abstract MemoIndex<E> index();

  protected abstract E toStore(MemoEntry memo);

  /** Of a kind that this index takes. */
  protected abstract Generation generation(long id);

  /** What a search for the common text finds: all that the filter admits. */
  protected abstract List<MemoId> search(Generation generation, AccountId by, MemoFilter filter);

  @Test
  protected final void isEmptyWithoutAPlace() {
    MemoId unknown = SampleMemos.id();

    assertThat(index().exists(first())).isFalse();
    assertThat(index().findAll(first(), Set.of(unknown))).isEmpty();
    assertThat(index().findAfter(first(), "", 10)).isEmpty();
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isZero();
    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
  }

  @Test
  protected final void dropsWhatIsNotThere() {
    index().drop(first());

    assertThat(index().exists(first())).isFalse();
  }

  @Test
  protected final void isThereAsSoonAsItWasWritten() {
    index().apply(first(), List.of(), Set.of());

    assertThat(index().exists(first())).isTrue();
    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
  }

  @Test
  protected final void knowsWhatWasPut() {
    MemoEntry mine = entry(owner, TEXT);
    MemoEntry yours = entry(SampleAccounts.id(), TEXT);

    put(first(), mine, yours);

    assertThat(index().exists(first())).isTrue();
    assertThat(index().findAll(first(), Set.of(mine.memo(), yours.memo(), SampleMemos.id())))
        .containsExactlyInAnyOrder(indexed(mine), indexed(yours));
    assertThat(index().findAll(first(), Set.of(mine.memo()))).containsExactly(indexed(mine));
    assertThat(index().findAll(first(), Set.of())).isEmpty();
  }

  @Test
  protected final void replacesWhatWasThere() {
    MemoEntry before = entry(owner, TEXT);
    MemoEntry after = saying(before, TEXT + " keeper");
    MemoEntry other = entry(owner, TEXT);
    put(first(), before, other);

    put(first(), after);

    assertThat(index().findAll(first(), Set.of(before.memo()))).containsExactly(indexed(after));
    assertThat(index().findAfter(first(), "", 10)).hasSize(2);
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isEqualTo(2);
  }

  @Test
  protected final void movesAMemoToAnotherOwner() {
    AccountId stranger = SampleAccounts.id();
    MemoEntry mine = entry(owner, TEXT);
    put(first(), mine);

    put(first(), entry(mine.memo(), stranger, TEXT));

    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
    assertThat(search(first(), stranger, MemoFilter.ANY)).containsExactly(mine.memo());
  }

  @Test
  protected final void staysTheSameWhenAChangeIsRepeated() {
    MemoEntry kept = entry(owner, TEXT);
    MemoEntry removed = entry(owner, TEXT);
    put(first(), removed);

    for (int i = 0; i < 3; i++) {
      index().apply(first(), List.of(toStore(kept)), Set.of(removed.memo()));
      assertThat(index().findAfter(first(), "", 10)).containsExactly(indexed(kept));
      assertThat(search(first(), owner, MemoFilter.ANY)).containsExactly(kept.memo());
    }
  }

  @Test
  protected final void putsAndRemovesInOneStep() {
    MemoEntry removed = entry(owner, TEXT);
    MemoEntry replaced = entry(owner, TEXT);
    MemoEntry added = entry(owner, TEXT);
    put(first(), removed, replaced);

    index()
        .apply(
            first(),
            List.of(toStore(saying(replaced, TEXT + "s")), toStore(added)),
            Set.of(removed.memo(), SampleMemos.id()));

    assertThat(search(first(), owner, MemoFilter.ANY))
        .containsExactlyInAnyOrder(replaced.memo(), added.memo());
    assertThat(index().findAll(first(), Set.of(removed.memo()))).isEmpty();
  }

  @Test
  protected final void changesNothingForNothing() {
    MemoEntry memo = entry(owner, TEXT);
    put(first(), memo);

    index().apply(first(), List.of(), Set.of());
    remove(first(), SampleMemos.id());

    assertThat(index().findAfter(first(), "", 10)).containsExactly(indexed(memo));
  }

  @Test
  protected final void removesFromWhatIsNotThere() {
    remove(first(), SampleMemos.id());

    assertThat(index().findAfter(first(), "", 10)).isEmpty();
    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
  }

  @Test
  protected final void isEmptyWhenAllWasRemoved() {
    MemoEntry memo = entry(owner, TEXT);
    put(first(), memo);

    remove(first(), memo.memo());

    assertThat(index().findAfter(first(), "", 10)).isEmpty();
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isZero();
    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
  }

  @Test
  protected final void keepsGenerationsApart() {
    MemoEntry one = entry(owner, TEXT);
    MemoEntry other = entry(owner, TEXT);
    put(first(), one);
    put(generation(2), one, other);

    index().drop(generation(2));

    assertThat(index().exists(generation(2))).isFalse();
    assertThat(index().findAfter(generation(2), "", 10)).isEmpty();
    assertThat(search(generation(2), owner, MemoFilter.ANY)).isEmpty();
    assertThat(search(first(), owner, MemoFilter.ANY)).containsExactly(one.memo());
  }

  @Test
  protected final void canBeFilledAgainAfterItWasDropped() {
    put(first(), entry(owner, TEXT));
    index().drop(first());
    index().drop(first());
    MemoEntry memo = entry(owner, TEXT);

    put(first(), memo);

    assertThat(search(first(), owner, MemoFilter.ANY)).containsExactly(memo.memo());
  }

  @Test
  protected final void walksThroughMemosInTheOrderOfTheirCodePoints() {
    String unique = SampleAccounts.unique();
    List<MemoEntry> entries =
        Stream.of("a", "ab", "Z", "-", "~", "\u00E9", "\uFF5E", "\uD83D\uDC3C", "'", "\\", "%")
            .map(id -> entry(new MemoId(id + unique), owner, TEXT))
            .toList();
    put(first(), entries.toArray(MemoEntry[]::new));

    List<MemoId> walked = walk(first(), 2);

    assertThat(walked)
        .isEqualTo(
            entries.stream().map(MemoEntry::memo).sorted(byCodePoint(MemoId::value)).toList());
    assertThat(index().findAfter(first(), "\uDBFF\uDFFF", 10)).isEmpty();
    assertThat(index().findAfter(first(), walked.get(3).value(), 1))
        .extracting(IndexedMemo::memo)
        .containsExactly(walked.get(4));
    assertThat(index().findAfter(first(), walked.get(3).value() + "!", 1))
        .extracting(IndexedMemo::memo)
        .containsExactly(walked.get(4));
  }

  @Test
  protected final void walksThroughTheMemosOfAll() {
    MemoEntry mine = entry(new MemoId("a"), owner, TEXT);
    MemoEntry yours = entry(new MemoId("b"), SampleAccounts.id(), TEXT);
    put(first(), yours, mine);

    assertThat(index().findAfter(first(), "", 10)).containsExactly(indexed(mine), indexed(yours));
    assertThat(index().findAfter(first(), "a", 10)).containsExactly(indexed(yours));
    assertThat(index().findAfter(first(), "b", 10)).isEmpty();
  }

  @Test
  protected final void takesAnythingForAMemosId() {
    List<MemoEntry> entries =
        SampleEntries.HARD.stream().map(id -> entry(new MemoId(id), owner, TEXT)).toList();
    put(first(), entries.toArray(MemoEntry[]::new));

    for (MemoEntry entry : entries) {
      assertThat(index().findAll(first(), Set.of(entry.memo()))).containsExactly(indexed(entry));
    }
    assertThat(index().findAll(first(), ids(entries))).hasSameSizeAs(entries);
    assertThat(walk(first(), 7)).hasSameSizeAs(entries).containsAll(ids(entries));
    assertThat(search(first(), owner, MemoFilter.ANY))
        .isEqualTo(
            entries.stream().map(MemoEntry::memo).sorted(byCodePoint(MemoId::value)).toList());
  }

  @Test
  protected final void removesOnlyWhatItIsToldWhateverTheId() {
    List<MemoEntry> entries =
        SampleEntries.HARD.stream().map(id -> entry(new MemoId(id), owner, TEXT)).toList();
    put(first(), entries.toArray(MemoEntry[]::new));
    List<MemoEntry> left = entries.subList(entries.size() / 2, entries.size());

    for (MemoEntry entry : entries.subList(0, entries.size() / 2)) {
      index().apply(first(), List.of(), Set.of(entry.memo()));
      assertThat(index().findAll(first(), Set.of(entry.memo()))).isEmpty();
    }

    assertThat(walk(first(), 100)).hasSameSizeAs(left).containsAll(ids(left));
  }

  @Test
  protected final void takesAnythingForAnOwnersId() {
    List<MemoEntry> entries =
        SampleEntries.HARD.stream().map(id -> entry(new AccountId(id), TEXT)).toList();
    put(first(), entries.toArray(MemoEntry[]::new));

    for (MemoEntry entry : entries) {
      assertThat(index().count(first(), entry.owner(), MemoFilter.ANY)).isEqualTo(1);
      assertThat(search(first(), entry.owner(), MemoFilter.ANY)).containsExactly(entry.memo());
      assertThat(index().findAll(first(), Set.of(entry.memo()))).containsExactly(indexed(entry));
    }
    assertThat(search(first(), owner, MemoFilter.ANY)).isEmpty();
  }

  @Test
  protected final void takesManyAtOnce() {
    List<MemoEntry> many =
        IntStream.range(0, 2_000)
            .mapToObj(i -> entry(new MemoId("m%04d".formatted(i)), owner, TEXT))
            .toList();
    put(first(), many.toArray(MemoEntry[]::new));
    List<MemoEntry> half = many.subList(0, 1_000);

    index().apply(first(), List.of(), ids(half));

    assertThat(index().count(first(), owner, MemoFilter.ANY)).isEqualTo(1_000);
    assertThat(index().findAll(first(), ids(many))).hasSize(1_000);
    assertThat(walk(first(), 300)).hasSize(1_000).doesNotContainAnyElementsOf(ids(half));
  }

  @Test
  protected final void hasAMemoExactlyOnceWhileItIsReplaced() throws Exception {
    MemoEntry memo = entry(owner, TEXT);
    put(first(), memo);
    AtomicInteger turn = new AtomicInteger();

    List<Long> counts =
        Together.run(
            3,
            () -> {
              boolean writes = turn.getAndIncrement() == 0;
              long wrong = 0;
              for (int i = 0; i < 12; i++) {
                if (writes) {
                  put(first(), SampleEntries.written(memo, NOON.plusMillis(i)));
                }
                wrong += Math.abs(index().count(first(), owner, MemoFilter.ANY) - 1);
                wrong += Math.abs(search(first(), owner, MemoFilter.ANY).size() - 1);
              }
              return wrong;
            });

    assertThat(counts).containsOnly(0L);
  }

  protected final Generation first() {
    return generation(1);
  }

  protected final void put(Generation generation, MemoEntry... entries) {
    index().apply(generation, Stream.of(entries).map(this::toStore).toList(), Set.of());
  }

  protected final void remove(Generation generation, MemoId memo) {
    index().apply(generation, List.of(), Set.of(memo));
  }

  protected static IndexedMemo indexed(MemoEntry entry) {
    return new IndexedMemo(entry.memo(), entry.owner(), entry.fingerprint());
  }

  protected static Set<MemoId> ids(List<MemoEntry> entries) {
    return entries.stream().map(MemoEntry::memo).collect(Collectors.toSet());
  }

  /** As bytes of UTF-8 are ordered, and not chars of UTF-16. */
  protected static <T> Comparator<T> byCodePoint(Function<T, String> text) {
    return (one, other) ->
        Arrays.compare(
            text.apply(one).codePoints().toArray(), text.apply(other).codePoints().toArray());
  }

  private List<MemoId> walk(Generation generation, int most) {
    List<MemoId> walked = new ArrayList<>();
    String after = "";
    while (true) {
      List<IndexedMemo> page = index().findAfter(generation, after, most);
      if (page.isEmpty()) {
        return walked;
      }
      assertThat(page).hasSizeLessThanOrEqualTo(most);
      page.forEach(found -> walked.add(found.memo()));
      after = page.getLast().memo().value();
    }
  }
}
