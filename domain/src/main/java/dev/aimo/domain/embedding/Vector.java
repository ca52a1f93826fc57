package dev.aimo.domain.embedding;

import java.util.Arrays;
import java.util.List;

/** A meaning as a direction: numbers of length one. Never changes, and never shares its array. */
public final class Vector {

  private final float[] values;

  private Vector(float[] values) {
    this.values = values;
  }

  /**
   * The direction of these numbers, whatever their length.
   *
   * @throws IllegalArgumentException when they have none: no numbers, only zeros, or not finite
   */
  public static Vector of(float... numbers) {
    double length = Math.sqrt(dot(numbers, numbers));
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("these numbers have no direction");
    }
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (numbers[i] / length);
    }
    return new Vector(values);
  }

  /** The direction in the middle of several, of which each counts as much as its weight. */
  public static Vector mean(List<Vector> vectors, List<Integer> weights) {
    float[] sum = new float[vectors.getFirst().dimensions()];
    for (int at = 0; at < vectors.size(); at++) {
      float[] added = vectors.get(at).values;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += added[i] * weights.get(at);
      }
    }
    return of(sum);
  }

  public int dimensions() {
    return values.length;
  }

  public float[] values() {
    return values.clone();
  }

  /**
   * From -1, the opposite, to 1, the same.
   *
   * @throws IllegalArgumentException when the other is of other dimensions
   */
  public double similarity(Vector other) {
    if (other.dimensions() != dimensions()) {
      throw new IllegalArgumentException(
          "vectors of " + dimensions() + " and " + other.dimensions() + " numbers");
    }
    return dot(values, other.values);
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Vector[" + values.length + "]";
  }
}
