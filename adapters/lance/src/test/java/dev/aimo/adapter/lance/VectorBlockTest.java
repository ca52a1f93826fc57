package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.embedding.Vector;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VectorBlockTest {

  private static final int DIMENSIONS = 1_536;
  private static final int WIDTH = 100;

  private final Random random = new Random(5);
  private final List<Vector> vectors = IntStream.range(0, WIDTH).mapToObj(_ -> vector()).toList();
  private final VectorBlock block = new VectorBlock(WIDTH, DIMENSIONS);

  @Test
  void comparesAllOfThemToTheFifthDigit() {
    Vector sought = vector();
    fill();

    float[] similarities = compared(sought);

    for (int at = 0; at < WIDTH; at++) {
      assertThat((double) similarities[at])
          .isCloseTo(vectors.get(at).similarity(sought), within(5e-6));
    }
  }

  @Test
  void findsEqualOnesEquallySimilar() {
    fill();
    block.put(3, vectors.get(90).values());

    float[] similarities = compared(vector());

    assertThat(similarities[3]).isEqualTo(similarities[90]);
  }

  @Test
  void givesBackWhatWasPutIn() {
    fill();

    assertThat(Vector.of(block.get(42)).similarity(vectors.get(42))).isCloseTo(1, within(1e-8));
  }

  @Test
  void leavesOutThoseThatAreNotThere() {
    block.put(1, vectors.getFirst().values());

    assertThat(compared(vectors.getFirst())[0]).isZero();
    assertThat((double) compared(vectors.getFirst())[1]).isCloseTo(1, within(5e-6));
  }

  private void fill() {
    IntStream.range(0, WIDTH).forEach(at -> block.put(at, vectors.get(at).values()));
  }

  private float[] compared(Vector sought) {
    float[] similarities = new float[VectorBlock.MOST];
    block.compare(sought.values(), similarities);
    return similarities;
  }

  private Vector vector() {
    float[] numbers = new float[DIMENSIONS];
    for (int at = 0; at < DIMENSIONS; at++) {
      numbers[at] = (float) random.nextGaussian();
    }
    return Vector.of(numbers);
  }
}
