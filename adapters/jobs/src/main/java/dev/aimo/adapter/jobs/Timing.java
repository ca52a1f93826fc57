package dev.aimo.adapter.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a job is due. */
sealed interface Timing {

  /** Some time after the start, and then again and again. */
  record Every(Duration first, Duration every) implements Timing {}

  /** At times of the day. What was due while AIMO did not run is left out. */
  record At(CronTimes times, ZoneId zone, InstantSource clock) implements Timing {

    private static final Duration NEVER = Duration.ofDays(36_500);

    private Duration left() {
      ZonedDateTime now = clock.instant().atZone(zone);
      return times.next(now).map(time -> Duration.between(now, time)).orElse(NEVER);
    }
  }

  /** How long after the start. */
  default Duration first() {
    return switch (this) {
      case Every every -> every.first;
      case At at -> at.left();
    };
  }

  /** How long after the end of a run. */
  default Duration next() {
    return switch (this) {
      case Every every -> every.every;
      case At at -> at.left();
    };
  }
}
