package dev.aimo.domain.repetition;

/** How well a memo was remembered, and what that is in the numbers of the method. */
public enum Grade {
  FORGOT(1),
  FUZZY(3),
  REMEMBERED(4),
  MASTERED(5);

  private final int quality;

  Grade(int quality) {
    this.quality = quality;
  }

  /** What it adds to the ease, in hundredths: 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02). */
  int easeChange() {
    int missing = 5 - quality;
    return 10 - missing * (8 + missing * 2);
  }
}
