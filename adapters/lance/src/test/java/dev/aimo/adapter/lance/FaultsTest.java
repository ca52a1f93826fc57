package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.embedding.ContentHash;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultsTest {

  @TempDir private Path directory;

  @Test
  void startsAnewWhenTheDirectoryIsEmptied() throws IOException {
    try (LanceAdapter lance = Lances.open(directory)) {
      Memos.put(lance, 0, 10);
      assertThat(Memos.nearest(lance)).hasSize(10);

      Memos.remove(directory.resolve("memo_vectors_1.lance"));
      Memos.remove(directory.resolve("memo_words_1.lance"));
      Memos.put(lance, 20, 23);

      assertThat(Memos.nearest(lance)).hasSize(3);
      assertThat(Memos.found(lance, 21)).hasSize(1);
    }
  }

  @Test
  void failsForNowWhenThereIsNoRightToWrite() throws IOException {
    Path file = Files.createFile(directory.resolve("memo_vectors_1.lance"));
    try (LanceAdapter lance = Lances.open(directory)) {
      assertThatThrownBy(() -> lance.vectors().apply(Memos.MEANING, list(1), Set.of()))
          .isInstanceOf(PortFailure.class)
          .extracting(failure -> ((PortFailure) failure).retryable())
          .isEqualTo(true);

      Files.delete(file);
      lance.vectors().apply(Memos.MEANING, list(1), Set.of());

      assertThat(Memos.nearest(lance)).hasSize(1);
    }
  }

  @Test
  void saysThatATableIsDamagedAndMakesItAnew() throws IOException {
    try (LanceAdapter lance = Lances.open(directory)) {
      Memos.put(lance, 0, 10);
    }
    try (Stream<Path> data = Files.list(directory.resolve("memo_vectors_1.lance/data"))) {
      for (Path file : data.toList()) {
        Files.delete(file);
      }
    }
    try (LanceAdapter lance = Lances.open(directory)) {
      assertThatThrownBy(() -> Memos.nearest(lance))
          .isInstanceOf(PortFailure.class)
          .extracting(failure -> ((PortFailure) failure).retryable())
          .isEqualTo(false);
      assertThat(Memos.found(lance, 5)).hasSize(1);

      lance.vectors().drop(Memos.MEANING);
      lance.vectors().apply(Memos.MEANING, list(1), Set.of());

      assertThat(Memos.nearest(lance)).hasSize(1);
    }
  }

  @Test
  void takesATableWithoutAnyStateForNone() throws IOException {
    try (LanceAdapter lance = Lances.open(directory)) {
      Memos.put(lance, 0, 10);
    }
    Memos.remove(directory.resolve("memo_vectors_1.lance/_versions"));
    try (LanceAdapter lance = Lances.open(directory)) {
      assertThat(lance.vectors().exists(Memos.MEANING)).isFalse();

      lance.vectors().apply(Memos.MEANING, list(1), Set.of());

      assertThat(Memos.nearest(lance)).hasSize(1);
    }
  }

  @Test
  void refusesATableOfOtherDimensions() {
    try (LanceAdapter lance = Lances.open(directory)) {
      lance.vectors().apply(Memos.MEANING, list(1), Set.of());
    }
    try (LanceAdapter lance = Lances.open(directory)) {
      var larger = SampleEntries.meaning(1, 4);
      VectorEntry entry = new VectorEntry(Memos.memo(2), Vector.of(1, 2, 3, 4));

      assertThatThrownBy(() -> lance.vectors().apply(larger, List.of(entry), Set.of()))
          .isInstanceOf(PortFailure.class)
          .hasMessageContaining("other columns");
      lance.vectors().drop(larger);
      lance.vectors().apply(larger, List.of(entry), Set.of());

      assertThat(lance.vectors().findAll(larger, Set.of(entry.memo().memo()))).hasSize(1);
    }
  }

  @Test
  void keepsTwoWritersFromHavingAMemoTwice() {
    try (LanceAdapter one = Lances.open(directory);
        LanceAdapter other = Lances.open(directory)) {
      one.vectors().apply(Memos.MEANING, list(1), Set.of());
      Table table = lance(other).table(Memos.MEANING);
      append(table, 1);
      assertThat(one.vectors().findAfter(Memos.MEANING, "m", 10)).hasSizeBetween(1, 2);
      assertThat(other.vectors().findAfter(Memos.MEANING, "m", 10)).hasSize(2);
      assertThat(Memos.nearest(other)).hasSize(1);

      other.vectors().apply(Memos.MEANING, list(1), Set.of());

      assertThat(other.vectors().findAfter(Memos.MEANING, "m", 10)).hasSize(1);
    }
  }

  @Test
  void losesNoVectorsOfTheCacheWhenItIsClosed() {
    EmbeddingModel model = new EmbeddingModel("local", "sample", 3);
    ContentHash text = ContentHash.of("lighthouse");
    try (LanceAdapter lance = Lances.open(directory)) {
      lance.embeddingCache().addAll(model, Map.of(text, Vector.of(1, 2, 3)));
    }
    try (LanceAdapter lance = Lances.open(directory)) {
      assertThat(lance.embeddingCache().findAll(model, Set.of(text))).containsOnlyKeys(text);
    }
  }

  @Test
  void addsToACacheThatCanNotBeWrittenWithoutATrouble() throws IOException {
    Files.createFile(directory.resolve("embedding_cache_1.lance"));
    EmbeddingModel model = new EmbeddingModel("local", "sample", 3);
    ContentHash text = ContentHash.of("lighthouse");
    try (LanceAdapter lance = Lances.open(directory)) {
      lance.embeddingCache().addAll(model, Map.of(text, Vector.of(1, 2, 3)));

      assertThat(lance.embeddingCache().findAll(model, Set.of(text))).containsOnlyKeys(text);
    }
  }

  @Test
  void leavesTablesOfEarlierReleasesAlone() throws IOException {
    Path legacy = Files.createDirectories(directory.resolve("embedding_cache.lance/_versions"));
    Path file = Files.writeString(legacy.resolve("1.manifest"), "of another layout");
    EmbeddingModel model = new EmbeddingModel("local", "sample", 3);
    try (LanceAdapter lance = Lances.open(directory)) {
      lance
          .embeddingCache()
          .addAll(model, Map.of(ContentHash.of("lighthouse"), Vector.of(1, 2, 3)));
      lance.upkeep().tidy(List.of());
    }

    assertThat(file).hasContent("of another layout");
    assertThat(directory.resolve("embedding_cache_1.lance")).isDirectory();
  }

  @Test
  void refusesCallsWhenItIsClosed() {
    LanceAdapter lance = Lances.open(directory);
    Memos.put(lance, 0, 1);
    lance.close();

    assertThatThrownBy(() -> Memos.nearest(lance)).isInstanceOf(PortFailure.class);
  }

  private static List<VectorEntry> list(int number) {
    return List.of(Memos.vector(number));
  }

  private static Lance lance(LanceAdapter adapter) {
    return adapter.lance();
  }

  private static void append(Table table, int number) {
    try {
      table.append(MemoLayout.vectorRows(table.layout(), list(number)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
