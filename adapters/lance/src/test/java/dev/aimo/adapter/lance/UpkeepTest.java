package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.index.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpkeepTest {

  private static final List<Generation> BOTH = List.of(Memos.MEANING, Memos.WORDS);

  @TempDir private Path directory;

  @Test
  void hasNothingToDoWhereNothingIs() {
    try (LanceAdapter lance = Lances.open(directory)) {
      assertThat(lance.upkeep().tidyWhatNeedsIt(BOTH)).isEmpty();
      assertThat(lance.upkeep().tidy(BOTH)).isEqualTo("nothing to do");
    }
  }

  @Test
  void doesNothingTwice() {
    try (LanceAdapter lance = Lances.open(directory)) {
      Memos.put(lance, 0, 10);
      lance.upkeep().tidy(BOTH);

      assertThat(lance.upkeep().tidy(BOTH)).isEqualTo("nothing to do");
      assertThat(lance.upkeep().tidyWhatNeedsIt(BOTH)).isEmpty();
    }
  }

  @Test
  void keepsManySmallChangesSmall() {
    try (LanceAdapter lance = Lances.openLater(directory, Duration.ofMinutes(2))) {
      for (int i = 0; i < 150; i++) {
        Memos.put(lance, i, i + 1);
        lance.upkeep().tidyWhatNeedsIt(BOTH);
      }
      lance.upkeep().tidy(BOTH);

      assertThat(Memos.files(directory.resolve("memo_vectors_1.lance"))).isLessThan(100);
      assertThat(Memos.files(directory.resolve("memo_words_1.lance"))).isLessThan(100);
      assertThat(Memos.nearest(lance)).hasSize(10);
      assertThat(Memos.found(lance, 77)).hasSize(1);
      assertThat(lance.words().findAfter(Memos.WORDS, "", 1_000)).hasSize(150);
    }
  }

  @Test
  void keepsEarlierStatesOfTheLastDays() {
    try (LanceAdapter lance = Lances.open(directory)) {
      for (int i = 0; i < 5; i++) {
        Memos.put(lance, i, i + 1);
      }
      long before = Memos.files(directory.resolve("memo_vectors_1.lance/_versions"));

      lance.upkeep().tidy(BOTH);

      assertThat(Memos.files(directory.resolve("memo_vectors_1.lance/_versions")))
          .isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void removesEarlierStatesThatAreTooOld() {
    try (LanceAdapter lance = Lances.openLater(directory, Duration.ofDays(8))) {
      for (int i = 0; i < 5; i++) {
        Memos.put(lance, i, i + 1);
      }

      assertThat(lance.upkeep().tidy(BOTH)).contains("removed ");
      assertThat(Memos.nearest(lance)).hasSize(5);
    }
  }

  @Test
  void leavesWhatItHasIndexedToBeFoundAndChanged() {
    try (LanceAdapter lance = Lances.open(directory)) {
      Memos.put(lance, 0, 3_000);
      lance.upkeep().tidy(BOTH);
      Memos.put(lance, 2_990, 3_010);
      lance.words().apply(Memos.WORDS, List.of(), Set.of(Memos.memo(5).memo()));

      assertThat(Memos.found(lance, 5)).isEmpty();
      assertThat(Memos.found(lance, 2_995)).hasSize(1);
      assertThat(Memos.found(lance, 3_005)).hasSize(1);
      lance.upkeep().tidy(BOTH);
      assertThat(Memos.found(lance, 5)).isEmpty();
      assertThat(Memos.found(lance, 2_995)).hasSize(1);
      assertThat(lance.words().findAfter(Memos.WORDS, "", 10_000)).hasSize(3_009);
    }
  }

  @Test
  void leavesReadersOfOtherProcessesInPeace() {
    try (LanceAdapter writer = Lances.open(directory);
        LanceAdapter reader = Lances.open(directory)) {
      Memos.put(writer, 0, 100);
      assertThat(Memos.nearest(reader)).hasSize(10);
      for (int i = 100; i < 120; i++) {
        Memos.put(writer, i, i + 1);
        writer.upkeep().tidy(BOTH);
        assertThat(Memos.nearest(reader)).hasSize(10);
        assertThat(Memos.found(reader, 50)).hasSize(1);
      }
    }
  }
}
