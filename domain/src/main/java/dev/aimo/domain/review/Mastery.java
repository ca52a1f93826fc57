package dev.aimo.domain.review;

/** How much of a memo an answer had, and what that counts. */
public enum Mastery {
  REMEMBERED(1),
  FUZZY(0.5),
  FORGOT(0);

  private final double worth;

  Mastery(double worth) {
    this.worth = worth;
  }

  double worth() {
    return worth;
  }
}
