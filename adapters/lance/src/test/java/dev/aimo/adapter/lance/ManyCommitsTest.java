package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.WordQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many single changes leave behind, beside the same memos stored at once. */
@Tag("proof")
final class ManyCommitsTest {

  private static final int MEMOS = 5_000;
  private static final int DIMENSIONS = 384;
  private static final int QUERIES = 80;
  private static final AccountId OWNER = new AccountId("u1");
  private static final Generation MEANING = SampleEntries.meaning(1, DIMENSIONS);
  private static final Generation WORDS = SampleEntries.words(1);
  private static final List<Generation> BOTH = List.of(MEANING, WORDS);

  @TempDir private Path bulk;
  @TempDir private Path single;
  private final Random random = new Random(5);

  @Test
  void leavesFewFilesAndFastSearches() {
    List<VectorEntry> entries = IntStream.range(0, MEMOS).mapToObj(this::entry).toList();
    try (LanceAdapter atOnce = Lances.open(bulk);
        LanceAdapter oneByOne = Lances.openLater(single, Duration.ofMinutes(2))) {
      store(atOnce, entries);
      atOnce.upkeep().tidy(BOTH);
      long begin = System.nanoTime();
      int tidied = 0;
      for (VectorEntry entry : entries) {
        store(oneByOne, List.of(entry));
        tidied += oneByOne.upkeep().tidyWhatNeedsIt(BOTH).isPresent() ? 1 : 0;
      }
      double took = (System.nanoTime() - begin) / 1e6 / MEMOS;
      oneByOne.upkeep().tidy(BOTH);

      long vectorFiles = Memos.files(single.resolve("memo_vectors_1.lance"));
      long wordFiles = Memos.files(single.resolve("memo_words_1.lance"));
      System.out.printf(
          "%n%,d single memos: %.1f ms each, tidied %d times; %d and %d files%n",
          MEMOS, took, tidied, vectorFiles, wordFiles);
      assertThat(vectorFiles).isLessThanOrEqualTo(200);
      assertThat(wordFiles).isLessThanOrEqualTo(200);
      assertThat(oneByOne.words().findAfter(WORDS, "", 2 * MEMOS)).hasSize(MEMOS);
      compare("by meaning", meaning(atOnce), meaning(oneByOne));
      compare("by words", words(atOnce), words(oneByOne));
    }
  }

  private static void compare(String name, double atOnce, double oneByOne) {
    System.out.printf(
        "  %-12s p50 %.1f ms after storing at once, %.1f ms after storing one by one%n",
        name, atOnce, oneByOne);
    assertThat(oneByOne).as(name).isLessThan(3 * atOnce);
  }

  private double meaning(LanceAdapter lance) {
    return median(() -> lance.vectors().findNearest(MEANING, OWNER, vector(), MemoFilter.ANY, 20));
  }

  private double words(LanceAdapter lance) {
    return median(() ->
        lance
            .words()
            .search(
                WORDS,
                OWNER,
                WordQuery.of("word" + random.nextInt(500), List.of()),
                MemoFilter.ANY,
                20));
  }

  private static double median(Runnable question) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      long begin = System.nanoTime();
      question.run();
      times.add((System.nanoTime() - begin) / 1e6);
    }
    times.sort(Comparator.naturalOrder());
    return times.get(QUERIES / 2);
  }

  private static void store(LanceAdapter lance, List<VectorEntry> entries) {
    lance.vectors().apply(MEANING, entries, Set.of());
    lance.words().apply(WORDS, entries.stream().map(VectorEntry::memo).toList(), Set.of());
  }

  private VectorEntry entry(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append("word").append(random.nextInt(500)).append(' ');
    }
    MemoEntry memo =
        SampleEntries.entry(new MemoId("m%06d".formatted(number)), OWNER, text.toString());
    return new VectorEntry(memo, vector());
  }

  private Vector vector() {
    float[] numbers = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Vector.of(numbers);
  }
}
