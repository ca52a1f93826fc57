package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VectorTest {

  private static final double ALMOST = 1e-6;

  @Test
  void isOfLengthOne() {
    assertThat(Vector.of(3, 4).values()).containsExactly(0.6f, 0.8f);
    assertThat(Vector.of(Float.MAX_VALUE, Float.MAX_VALUE).values()[0])
        .isCloseTo(0.70710677f, within(1e-6f));
    assertThat(Vector.of(0, Float.MIN_VALUE).values()).containsExactly(0, 1);
  }

  @Test
  void refusesNumbersWithoutADirection() {
    for (float[] numbers :
        new float[][] {
          {},
          {0},
          {0, 0, -0f},
          {1, Float.NaN},
          {Float.POSITIVE_INFINITY},
          {1, Float.NEGATIVE_INFINITY}
        }) {
      assertThatThrownBy(() -> Vector.of(numbers)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void sharesItsNumbersWithNobody() {
    float[] numbers = {3, 4};
    Vector vector = Vector.of(numbers);

    numbers[0] = 9;
    vector.values()[0] = 9;

    assertThat(vector.values()).containsExactly(0.6f, 0.8f);
  }

  @Test
  void comparesDirections() {
    Vector east = Vector.of(1, 0);

    assertThat(east.similarity(Vector.of(5, 0))).isCloseTo(1, within(ALMOST));
    assertThat(east.similarity(Vector.of(0, 2))).isCloseTo(0, within(ALMOST));
    assertThat(east.similarity(Vector.of(-7, 0))).isCloseTo(-1, within(ALMOST));
    assertThat(east.similarity(Vector.of(1, 1))).isCloseTo(Math.sqrt(0.5), within(ALMOST));
  }

  @Test
  void comparesOnlyWhatHasTheSameDimensions() {
    Vector two = Vector.of(1, 0);
    Vector three = Vector.of(1, 0, 0);

    assertThatThrownBy(() -> two.similarity(three)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> three.similarity(two)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTheMeanByWeight() {
    Vector east = Vector.of(1, 0);
    Vector north = Vector.of(0, 1);

    assertThat(Vector.mean(List.of(east, north), List.of(1, 1))).isEqualTo(Vector.of(1, 1));
    assertThat(Vector.mean(List.of(east, north), List.of(3, 1))).isEqualTo(Vector.of(3, 1));
    assertThat(Vector.mean(List.of(east), List.of(7))).isEqualTo(east);
  }

  @Test
  void isEqualToTheSameNumbers() {
    assertThat(Vector.of(1, 2)).isEqualTo(Vector.of(1, 2)).hasSameHashCodeAs(Vector.of(1, 2));
    assertThat(Vector.of(1, 2)).isNotEqualTo(Vector.of(2, 1)).isNotEqualTo(Vector.of(1, 2, 0));
  }

  @Test
  void tellsItsSizeAndNotItsNumbers() {
    assertThat(Vector.of(1, 2, 3)).hasToString("Vector[3]");
    assertThat(Vector.of(1, 2, 3).dimensions()).isEqualTo(3);
  }
}
