package dev.aimo.domain.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.meaning;
import static dev.aimo.domain.index.SampleEntries.saying;
import static dev.aimo.domain.index.SampleEntries.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link IndexUpkeep} keeps to: whatever it does, searches find the same. */
public abstract class IndexUpkeepContract {

  private static final int MANY = 80;
  private static final Generation WORDS = words(1);
  private static final Generation MEANING = meaning(2, 4);
  private static final List<Generation> BOTH = List.of(WORDS, MEANING);

  private final AccountId owner = SampleAccounts.id();

  protected abstract IndexUpkeep upkeep();

  /** What is kept up. */
  protected abstract VectorIndex vectors();

  /** What is kept up. */
  protected abstract TextIndex texts();

  @Test
  protected final void hasNothingToDoAtFirst() {
    assertThat(upkeep().tidyWhatNeedsIt(List.of())).isEmpty();
    assertThat(upkeep().tidy(List.of())).isNotNull();
  }

  @Test
  protected final void takesGenerationsWithoutAPlace() {
    upkeep().tidyWhatNeedsIt(BOTH);

    assertThat(upkeep().tidy(BOTH)).isNotNull();
    assertThat(vectors().exists(MEANING)).isFalse();
    assertThat(texts().exists(WORDS)).isFalse();
  }

  @Test
  protected final void keepsEverythingFoundThroughManySmallChanges() {
    Set<MemoId> expected = new HashSet<>();
    MemoEntry last = entry(owner, "lighthouse");
    for (int i = 0; i < MANY; i++) {
      MemoEntry memo = entry(owner, "lighthouse number " + i);
      put(memo);
      expected.add(memo.memo());
      if (i % 4 == 1) {
        put(saying(memo, "lighthouse and harbour " + i));
      }
      if (i % 4 == 3) {
        remove(last.memo());
        expected.remove(last.memo());
      }
      last = memo;
      upkeep().tidyWhatNeedsIt(BOTH);
    }
    assertFinds(expected);

    upkeep().tidy(BOTH);
    assertFinds(expected);

    upkeep().tidy(BOTH);
    assertThat(upkeep().tidyWhatNeedsIt(BOTH)).isEmpty();
    assertFinds(expected);
  }

  @Test
  protected final void followsChangesAfterItTidied() {
    MemoEntry first = entry(owner, "lighthouse");
    put(first);
    upkeep().tidy(BOTH);
    MemoEntry second = entry(owner, "lighthouse");

    put(second);
    remove(first.memo());

    assertFinds(Set.of(second.memo()));
    upkeep().tidy(BOTH);
    assertFinds(Set.of(second.memo()));
  }

  @Test
  protected final void leavesOtherGenerationsAlone() {
    MemoEntry memo = entry(owner, "lighthouse");
    put(memo);

    upkeep().tidy(List.of(WORDS));
    upkeep().tidy(List.of(meaning(9, 4)));

    assertFinds(Set.of(memo.memo()));
  }

  @Test
  protected final void tidiesWhatIsEmptyByNow() {
    MemoEntry memo = entry(owner, "lighthouse");
    put(memo);
    remove(memo.memo());

    upkeep().tidy(BOTH);

    assertFinds(Set.of());
    vectors().drop(MEANING);
    texts().drop(WORDS);
    upkeep().tidy(BOTH);
    upkeep().tidyWhatNeedsIt(BOTH);
  }

  private void put(MemoEntry memo) {
    vectors().apply(MEANING, List.of(new VectorEntry(memo, Vector.of(1, 0, 0, 0))), Set.of());
    texts().apply(WORDS, List.of(memo), Set.of());
  }

  private void remove(MemoId memo) {
    vectors().apply(MEANING, List.of(), Set.of(memo));
    texts().apply(WORDS, List.of(), Set.of(memo));
  }

  private void assertFinds(Set<MemoId> expected) {
    assertThat(vectors().findNearest(MEANING, owner, Vector.of(1, 0, 0, 0), MemoFilter.ANY, 1_000))
        .extracting(Hit::memo)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            texts()
                .search(WORDS, owner, WordQuery.of("lighthouse", List.of()), MemoFilter.ANY, 1_000))
        .extracting(Hit::memo)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(vectors().findAfter(MEANING, "", 1_000)).hasSize(expected.size());
    assertThat(texts().findAfter(WORDS, "", 1_000)).hasSize(expected.size());
    assertThat(vectors().count(MEANING, owner, MemoFilter.ANY)).isEqualTo(expected.size());
  }
}
