package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in memory is what stands in the table, whatever happened to that meanwhile. */
final class VectorCopyTest {

  private static final int DIMENSIONS = 64;
  private static final Generation MEANING = SampleEntries.meaning(1, DIMENSIONS);
  private static final Vector SOUGHT = vector(-1);
  private static final Duration LATELY = Duration.ofSeconds(30);

  @TempDir private Path directory;
  private LanceAdapter lance;
  private VectorIndex vectors;

  @BeforeEach
  void open() {
    lance = Lances.open(directory);
    vectors = lance.vectors();
  }

  @AfterEach
  void close() {
    lance.close();
  }

  @Test
  void findsWhatIsFoundInTheTable() {
    put(0, 700);

    assertSame(700);
    assertSame(20);
  }

  @Test
  void findsItAfterManyChanges() {
    for (int from = 0; from < 600; from += 50) {
      put(from, from + 80);
      vectors.apply(MEANING, List.of(), Set.of(Memos.memo(from + 3).memo()));
      assertSame(20);
    }
  }

  @Test
  void findsItAfterTheTableWasWrittenAnew() {
    for (int from = 0; from < 600; from += 20) {
      put(from, from + 25);
    }
    vectors.apply(MEANING, List.of(), Set.of(Memos.memo(3).memo()));
    assertSame(1_000);

    lance.upkeep().tidy(List.of(MEANING));

    assertSame(1_000);
  }

  @Test
  void findsItInATableThatWasMadeAgain() {
    put(0, 100);
    assertSame(100);

    vectors.drop(MEANING);
    put(50, 90);

    assertSame(100);
  }

  @Test
  void seesWhatAnotherProcessWrites() {
    put(0, 100);
    assertSame(100);
    try (LanceAdapter other = Lances.open(directory)) {
      other
          .vectors()
          .apply(
              MEANING,
              IntStream.range(100, 110).mapToObj(VectorCopyTest::entry).toList(),
              Set.of(Memos.memo(7).memo()));
    }

    long end = System.nanoTime() + LATELY.toNanos();
    while (nearest(vectors, 200).size() != 109 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }

    assertSame(200);
  }

  @Test
  void givesBackVectorsAsTheyAre() {
    put(0, 300);

    assertThat(vectors.find(MEANING, Memos.OWNER, Memos.memo(299).memo()).orElseThrow())
        .satisfies(found -> assertThat(found.similarity(vector(299))).isCloseTo(1, within(1e-7)));
    assertThat(vectors.find(MEANING, Memos.OWNER, Memos.memo(300).memo())).isEmpty();
  }

  private static VectorEntry entry(int number) {
    return new VectorEntry(Memos.memo(number), vector(number));
  }

  private static Vector vector(int number) {
    Random random = new Random(number);
    float[] numbers = new float[DIMENSIONS];
    for (int at = 0; at < DIMENSIONS; at++) {
      numbers[at] = (float) random.nextGaussian();
    }
    return Vector.of(numbers);
  }

  private void put(int from, int to) {
    vectors.apply(
        MEANING, IntStream.range(from, to).mapToObj(VectorCopyTest::entry).toList(), Set.of());
  }

  private void assertSame(int most) {
    List<Hit> found = nearest(vectors, most);
    List<Hit> stored = nearest(Lances.storedVectors(lance), most);
    assertThat(found).hasSameSizeAs(stored).isNotEmpty();
    assertThat(memos(found)).containsExactlyInAnyOrderElementsOf(memos(stored));
    for (int at = 0; at < found.size(); at++) {
      assertThat(found.get(at).score()).isCloseTo(stored.get(at).score(), within(2e-5));
    }
  }

  private static List<MemoId> memos(List<Hit> hits) {
    return hits.stream().map(Hit::memo).toList();
  }

  private static List<Hit> nearest(VectorIndex index, int most) {
    return index.findNearest(MEANING, Memos.OWNER, SOUGHT, MemoFilter.ANY, most);
  }
}
