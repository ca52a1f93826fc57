package dev.aimo.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long ago something happened: so many years to the day, and so many days before that. */
record Age(int years, int days) {

  private static final int FIRST_MINUTE = 6 * 60;
  private static final int WAKING_MINUTES = 16 * 60;
  private static final int STRIDE = 389;

  static Age ofDays(int days) {
    return new Age(0, days);
  }

  /** The number makes the time of day: another one for each, the same in every installation. */
  Instant before(Instant present, int number) {
    LocalDate day = LocalDate.ofInstant(present, ZoneOffset.UTC).minusYears(years).minusDays(days);
    int minute = FIRST_MINUTE + Math.floorMod(number * STRIDE, WAKING_MINUTES);
    Instant time = day.atStartOfDay(ZoneOffset.UTC).plusMinutes(minute).toInstant();
    return time.isAfter(present) ? present.minus(Duration.ofMinutes(number % 30)) : time;
  }
}
