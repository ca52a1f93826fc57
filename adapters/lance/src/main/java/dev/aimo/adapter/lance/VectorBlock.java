package dev.aimo.adapter.lance;

import java.util.Arrays;

/**
 * Some vectors side by side: the first numbers of all of them, then the second ones, and so on.
 * That is how a processor compares many of them at once. A number takes two bytes, which leaves
 * similarities right to the fifth digit.
 */
final class VectorBlock {

  /** So many at most are worth being kept side by side. */
  static final int MOST = 256;

  private final short[] numbers;
  private final float[] units;

  VectorBlock(int vectors, int dimensions) {
    numbers = new short[vectors * dimensions];
    units = new float[vectors];
  }

  void put(int at, float[] vector) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    float unit = largest / Short.MAX_VALUE;
    units[at] = unit;
    for (int dimension = 0; dimension < vector.length; dimension++) {
      numbers[dimension * units.length + at] = (short) Math.round(vector[dimension] / unit);
    }
  }

  float[] get(int at) {
    float[] vector = new float[numbers.length / units.length];
    for (int dimension = 0; dimension < vector.length; dimension++) {
      vector[dimension] = numbers[dimension * units.length + at] * units[at];
    }
    return vector;
  }

  /** How similar each one is to a vector of length one. */
  void compare(float[] vector, float[] similarities) {
    multiply(numbers, vector, similarities, units.length);
    for (int at = 0; at < units.length; at++) {
      similarities[at] *= units[at];
    }
  }

  /** By itself, and in this shape, because the compiler makes it one of vector instructions. */
  private static void multiply(short[] numbers, float[] vector, float[] sums, int width) {
    Arrays.fill(sums, 0, width, 0);
    for (int dimension = 0; dimension < vector.length; dimension++) {
      float factor = vector[dimension];
      int from = dimension * width;
      for (int at = 0; at < width; at++) {
        sums[at] += factor * numbers[from + at];
      }
    }
  }
}
