package dev.aimo.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.IdsContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RandomIdsTest extends IdsContract {

  private static final int MANY = 20_000;

  private final Ids ids = new RandomIds();

  @Override
  protected Ids ids() {
    return ids;
  }

  @Test
  void favoursNoCharacter() {
    assertThat(spread(() -> ids.next(""), 36)).isLessThan(0.08);
  }

  @Test
  void favoursNoCharacterOfFiles() {
    assertThat(spread(ids::nextFile, 64)).isLessThan(0.08);
  }

  @Test
  void saysSomethingElseInEachInstallation() {
    assertThat(new RandomIds().next("u")).isNotEqualTo(new RandomIds().next("u"));
  }

  /** How far the most and least frequent characters are from the mean, as a share of it. */
  private static double spread(Supplier<String> source, int characters) {
    int[] counts = new int[128];
    long drawn = 0;
    for (int i = 0; i < MANY; i++) {
      String id = source.get();
      id.chars().forEach(character -> counts[character]++);
      drawn += id.length();
    }
    double mean = (double) drawn / characters;
    double worst = 0;
    for (int count : counts) {
      if (count > 0) {
        worst = Math.max(worst, Math.abs(count - mean) / mean);
      }
    }
    return worst;
  }
}
