package dev.aimo.domain.page;

/**
 * Which part of a list: the number of the page, from 1, and how many are on one. Numbers that make
 * no sense are moved to the nearest that do, because that is what clients were used to get.
 */
public record PageRequest(int number, int size) {

  /** Clients that import ask for this many at once. */
  public static final int LARGEST = 1_000;

  public PageRequest {
    number = Math.max(1, number);
    size = Math.clamp(size, 0, LARGEST);
  }

  /** How many lie before the page. */
  public long offset() {
    return (number - 1L) * size;
  }
}
