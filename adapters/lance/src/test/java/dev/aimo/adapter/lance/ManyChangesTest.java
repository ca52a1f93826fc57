package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.tag.TagId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That nothing is lost or found wrongly in large tables that change and are tidied all the time.
 */
@Tag("proof")
final class ManyChangesTest {

  private static final int MEMOS = 25_000;
  private static final int ROUNDS = 200;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Generation MEANING = SampleEntries.meaning(1, 3);
  private static final Generation WORDS = SampleEntries.words(1);
  private static final List<Generation> BOTH = List.of(MEANING, WORDS);

  @TempDir private Path directory;
  private final Random random = new Random(17);
  private final Map<MemoId, MemoEntry> expected =
      new TreeMap<>((one, other) -> one.value().compareTo(other.value()));

  @Test
  void findsWhatIsThereAndNothingElse() {
    try (LanceAdapter lance = Lances.openLater(directory, Duration.ofMinutes(2))) {
      for (int from = 0; from < MEMOS; from += 1_000) {
        change(lance, 1_000, 0);
      }
      lance.upkeep().tidy(BOTH);
      compare(lance, "when all was stored");
      for (int round = 1; round <= ROUNDS; round++) {
        change(lance, 1 + random.nextInt(round % 20 == 0 ? 800 : 5), random.nextInt(4));
        lance.upkeep().tidyWhatNeedsIt(BOTH);
        if (round % 20 == 0) {
          compare(lance, "after round " + round);
        }
      }
      lance.upkeep().tidy(BOTH);
      compare(lance, "at the end");
    }
  }

  private void change(LanceAdapter lance, int put, int remove) {
    List<VectorEntry> entries = new ArrayList<>();
    Set<MemoId> seen = new HashSet<>();
    for (int i = 0; i < put; i++) {
      MemoEntry entry = entry();
      if (seen.add(entry.memo())) {
        entries.add(new VectorEntry(entry, Vector.of(1, random.nextFloat(), random.nextFloat())));
        expected.put(entry.memo(), entry);
      }
    }
    Set<MemoId> removed = new HashSet<>();
    for (int i = 0; i < remove; i++) {
      MemoId memo = id();
      if (seen.add(memo)) {
        removed.add(memo);
        expected.remove(memo);
      }
    }
    lance.vectors().apply(MEANING, entries, removed);
    lance.words().apply(WORDS, entries.stream().map(VectorEntry::memo).toList(), removed);
  }

  private void compare(LanceAdapter lance, String when) {
    assertThat(walk(lance, true)).as("vectors %s", when).isEqualTo(all());
    assertThat(walk(lance, false)).as("words %s", when).isEqualTo(all());
    for (int i = 0; i < 40; i++) {
      AccountId owner = new AccountId("u" + random.nextInt(3));
      MemoFilter filter = filter();
      String word = "word" + random.nextInt(300);
      Set<MemoId> admitted = admitted(owner, filter, "");
      assertThat(lance.vectors().count(MEANING, owner, filter))
          .as("%s %s", filter, when)
          .isEqualTo(admitted.size());
      assertThat(
              ids(
                  lance
                      .vectors()
                      .findNearest(MEANING, owner, Vector.of(1, 1, 1), filter, 2 * MEMOS)))
          .as("%s %s", filter, when)
          .hasSize(admitted.size());
      assertThat(
              ids(
                  lance
                      .words()
                      .search(WORDS, owner, WordQuery.of(word, List.of()), filter, 2 * MEMOS)))
          .as("%s of %s, %s", word, filter, when)
          .isEqualTo(admitted(owner, filter, word));
    }
  }

  private static Set<MemoId> ids(List<Hit> hits) {
    return hits.stream().map(Hit::memo).collect(Collectors.toSet());
  }

  private Set<MemoId> admitted(AccountId owner, MemoFilter filter, String word) {
    return expected.values().stream()
        .filter(entry -> entry.owner().equals(owner) && entry.isAdmittedBy(filter))
        .filter(entry -> (entry.text().value() + " ").contains(word + " "))
        .map(MemoEntry::memo)
        .collect(Collectors.toSet());
  }

  private List<IndexedMemo> walk(LanceAdapter lance, boolean vectors) {
    List<IndexedMemo> walked = new ArrayList<>();
    String after = "";
    while (true) {
      List<IndexedMemo> page =
          vectors
              ? lance.vectors().findAfter(MEANING, after, 5_000)
              : lance.words().findAfter(WORDS, after, 5_000);
      if (page.isEmpty()) {
        return walked;
      }
      walked.addAll(page);
      after = page.getLast().memo().value();
    }
  }

  private List<IndexedMemo> all() {
    return expected.values().stream()
        .map(entry -> new IndexedMemo(entry.memo(), entry.owner(), entry.fingerprint()))
        .toList();
  }

  private MemoFilter filter() {
    CategoryFilter category =
        switch (random.nextInt(3)) {
          case 0 -> new CategoryFilter.In(new CategoryId("c" + random.nextInt(10)));
          case 1 -> new CategoryFilter.Uncategorized();
          default -> new CategoryFilter.Any();
        };
    Set<TagId> tags = random.nextInt(3) == 0 ? Set.of(tag()) : Set.of();
    Set<TagId> without = random.nextInt(3) == 0 ? Set.of(tag()) : Set.of();
    Optional<Instant> from =
        random.nextInt(3) == 0
            ? Optional.of(START.plusSeconds(random.nextInt(MEMOS)))
            : Optional.empty();
    return new MemoFilter(
        category, tags, without, new TimeRange(from, Optional.empty()), random.nextInt(4) == 0);
  }

  private MemoEntry entry() {
    return new MemoEntry(
        id(),
        new AccountId("u" + random.nextInt(3)),
        new MemoText("word%d word%d ".formatted(random.nextInt(300), random.nextInt(300))),
        random.nextInt(10) == 0
            ? Optional.empty()
            : Optional.of(new CategoryId("c" + random.nextInt(10))),
        random.nextBoolean() ? Set.of(tag()) : Set.of(),
        random.nextBoolean(),
        START.plusSeconds(random.nextInt(MEMOS)));
  }

  private MemoId id() {
    return new MemoId("m%06d".formatted(random.nextInt(4 * MEMOS)));
  }

  private TagId tag() {
    return new TagId("t" + random.nextInt(20));
  }
}
