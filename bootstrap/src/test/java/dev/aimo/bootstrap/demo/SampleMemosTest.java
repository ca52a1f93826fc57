package dev.aimo.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SampleMemosTest {

  private static final List<SampleMemo> MANY = SampleMemos.generate(1, 10_000).toList();

  @Test
  void areTheSameForTheSameSeed() {
    assertThat(SampleMemos.generate(5, 200)).isEqualTo(SampleMemos.generate(5, 200).toList());
    assertThat(SampleMemos.generate(6, 200).toList())
        .isNotEqualTo(SampleMemos.generate(5, 200).toList());
  }

  @Test
  void haveTheLengthsOfNotes() {
    List<Integer> lengths = MANY.stream().map(memo -> memo.text().length()).sorted().toList();

    assertThat(lengths.getFirst()).isGreaterThanOrEqualTo(20);
    assertThat(lengths.get(5_000)).isBetween(120, 250);
    assertThat(lengths.get(9_800)).isLessThan(700);
    assertThat(lengths.getLast()).isBetween(4_000, 6_000);
  }

  @Test
  void areMixedInKnownShares() {
    assertShare(0.35, memo -> memo.text().startsWith("笔记"));
    assertShare(0.70, memo -> memo.category().isPresent());
    assertShare(0.40, memo -> !memo.tags().isEmpty());
    assertShare(0.05, SampleMemo::isPublic);
  }

  @Test
  void useAllCategoriesAndTags() {
    assertThat(MANY.stream().flatMap(memo -> memo.category().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(SampleMemos.CATEGORIES);
    assertThat(MANY.stream().flatMap(memo -> memo.tags().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(SampleMemos.TAGS);
  }

  @Test
  void spreadOverNineHundredDays() {
    assertThat(MANY.getFirst().age()).isEqualTo(Duration.ofDays(900));
    assertThat(MANY.getLast().age()).isBetween(Duration.ofMinutes(1), Duration.ofHours(3));
    assertThat(MANY.get(5_000).age()).isEqualTo(Duration.ofDays(450));
  }

  @Test
  void areHardlyEverEqual() {
    assertThat(MANY.stream().map(SampleMemo::text).distinct()).hasSize(MANY.size());
  }

  private static void assertShare(double expected, Predicate<SampleMemo> which) {
    assertThat(MANY.stream().filter(which).count() / (double) MANY.size())
        .isCloseTo(expected, within(0.02));
  }
}
