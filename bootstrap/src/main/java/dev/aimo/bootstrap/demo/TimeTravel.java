package dev.aimo.bootstrap.demo;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the use cases that write sample data: it goes to where the story is, so that memos,
 * their former texts and the trash come from different times. Not for use by several threads.
 */
public final class TimeTravel implements InstantSource {

  private final Instant present;
  private Instant now;

  public TimeTravel(InstantSource clock) {
    this.present = clock.instant();
    this.now = present;
  }

  @Override
  public Instant instant() {
    return now;
  }

  Instant present() {
    return present;
  }

  /** There is no way into the future. */
  void goTo(Instant time) {
    now = time.isAfter(present) ? present : time;
  }

  void goHome() {
    now = present;
  }
}
