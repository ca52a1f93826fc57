package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.tag.TagId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast and how exact searches by meaning are, beside looking at each vector. */
@Tag("proof")
final class VectorSpeedTest {

  private static final int DIMENSIONS = 384;
  private static final int WANTED = 10;
  private static final int QUERIES = 60;
  private static final int CLUSTERS = 200;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Generation MEANING = SampleEntries.meaning(1, DIMENSIONS);

  @TempDir private Path directory;
  private LanceAdapter lance;
  private final Random random = new Random(7);
  private final List<float[]> centres = new ArrayList<>();

  @BeforeEach
  void open() {
    lance = Lances.open(directory);
    for (int i = 0; i < CLUSTERS; i++) {
      centres.add(gaussian());
    }
  }

  @AfterEach
  void close() {
    lance.close();
  }

  @ParameterizedTest
  @CsvSource({"10000, 1, 25", "100000, 1, 25", "100000, 1000, 6"})
  void findsTheNearestExactlyAndFast(int memos, int owners, double most) {
    List<VectorEntry> entries = stored(memos, owners);

    filters(memos)
        .forEach((name, filter) -> measure(lance.vectors(), name, filter, entries, owners, most));
    System.out.println("  where they are stored:");
    VectorIndex there = Lances.storedVectors(lance);
    filters(memos)
        .forEach((name, filter) -> measure(there, name, filter, entries, owners, 4 * most));
  }

  private List<VectorEntry> stored(int memos, int owners) {
    List<VectorEntry> entries = new ArrayList<>(memos);
    long begin = System.nanoTime();
    for (int i = 0; i < memos; i++) {
      entries.add(entry(i, owners));
    }
    for (int from = 0; from < memos; from += 1_000) {
      lance.vectors().apply(MEANING, entries.subList(from, from + 1_000), Set.of());
      lance.upkeep().tidyWhatNeedsIt(List.of(MEANING));
    }
    System.out.printf(
        "%n%,d memos of %,d owners: stored in %.1f s", memos, owners, since(begin) / 1e3);
    begin = System.nanoTime();
    lance.upkeep().tidy(List.of(MEANING));
    System.out.printf(", tidied in %.1f s%n", since(begin) / 1e3);
    return entries;
  }

  private void measure(
      VectorIndex index,
      String name,
      MemoFilter filter,
      List<VectorEntry> entries,
      int owners,
      double most) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    int expected = 0;
    for (int query = 0; query < QUERIES; query++) {
      AccountId owner = new AccountId("u" + random.nextInt(owners));
      Vector sought = query % 3 == 0 ? Vector.of(gaussian()) : near(random.nextInt(CLUSTERS));
      long begin = System.nanoTime();
      List<Hit> hits = index.findNearest(MEANING, owner, sought, filter, WANTED);
      times.add(since(begin));
      List<MemoId> right = bruteForce(entries, owner, sought, filter);
      expected += right.size();
      found += (int) hits.stream().map(Hit::memo).filter(right::contains).count();
    }
    times.sort(Comparator.naturalOrder());
    double recall = expected == 0 ? 1 : (double) found / expected;
    double median = times.get(QUERIES / 2);
    System.out.printf(
        "  %-22s recall %.3f   p50 %6.1f ms   p95 %6.1f ms   of %d%n",
        name, recall, median, times.get(QUERIES * 95 / 100), expected / QUERIES);
    assertThat(recall).as("recall, %s", name).isGreaterThanOrEqualTo(0.99);
    assertThat(median).as("milliseconds, %s", name).isLessThan(most);
  }

  private static Map<String, MemoFilter> filters(int memos) {
    TimeRange thousandth =
        new TimeRange(
            Optional.of(START.plusSeconds(memos - memos / 1_000)),
            Optional.of(START.plusSeconds(memos)));
    Map<String, MemoFilter> filters = new TreeMap<>();
    filters.put("1 all", MemoFilter.ANY);
    filters.put(
        "2 a category, 10 %",
        new MemoFilter(
            new CategoryFilter.In(new CategoryId("c3")),
            Set.of(),
            Set.of(),
            TimeRange.ALWAYS,
            false));
    filters.put("3 a tag, 5 %", tagged("f7"));
    filters.put("4 a tag, 1 %", tagged("t42"));
    filters.put(
        "5 a time, 0.1 %",
        new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), thousandth, false));
    return filters;
  }

  private static MemoFilter tagged(String tag) {
    return new MemoFilter(
        new CategoryFilter.Any(), Set.of(new TagId(tag)), Set.of(), TimeRange.ALWAYS, false);
  }

  private VectorEntry entry(int number, int owners) {
    MemoEntry memo =
        new MemoEntry(
            new MemoId("m%07d".formatted(number)),
            new AccountId("u" + number % owners),
            new MemoText("memo"),
            Optional.of(new CategoryId("c" + random.nextInt(10))),
            Set.of(new TagId("t" + random.nextInt(100)), new TagId("f" + random.nextInt(20))),
            false,
            START.plusSeconds(number),
            List.of());
    return new VectorEntry(memo, near(random.nextInt(CLUSTERS)));
  }

  private Vector near(int cluster) {
    float[] centre = centres.get(cluster);
    float[] numbers = gaussian();
    for (int i = 0; i < DIMENSIONS; i++) {
      numbers[i] = centre[i] + 0.7f * numbers[i];
    }
    return Vector.of(numbers);
  }

  private float[] gaussian() {
    float[] numbers = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static List<MemoId> bruteForce(
      List<VectorEntry> entries, AccountId owner, Vector sought, MemoFilter filter) {
    return entries.stream()
        .filter(entry -> entry.memo().owner().equals(owner) && entry.memo().isAdmittedBy(filter))
        .map(entry -> new Hit(entry.memo().memo(), entry.vector().similarity(sought)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(WANTED)
        .map(Hit::memo)
        .toList();
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
