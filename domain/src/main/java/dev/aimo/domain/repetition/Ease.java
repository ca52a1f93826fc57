package dev.aimo.domain.repetition;

/**
 * By how much intervals grow. Every grade changes it by whole hundredths, so it is kept in those:
 * then no database's kind of number can bend it.
 */
public record Ease(int hundredths) {

  public static final Ease FIRST = new Ease(250);

  private static final int LEAST = 130;

  public Ease {
    hundredths = Math.max(LEAST, hundredths);
  }

  /** From a number that a column holds, exactly or nearly. */
  public static Ease of(double factor) {
    return new Ease((int) Math.round(factor * 100));
  }

  public double factor() {
    return hundredths / 100.0;
  }

  Ease after(Grade grade) {
    return new Ease(hundredths + grade.easeChange());
  }
}
