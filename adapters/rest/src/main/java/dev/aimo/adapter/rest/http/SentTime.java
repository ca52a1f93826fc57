package dev.aimo.adapter.rest.http;

import java.time.Instant;
import java.util.Optional;

/**
 * The times that clients may send, in milliseconds: those of which every database knows the year.
 */
public final class SentTime {

  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private SentTime() {}

  /** The time after 1970 that is written in a text; nothing when it is none. */
  public static Optional<Instant> since1970(String millis) {
    try {
      return Optional.of(Long.parseLong(millis.strip()))
          .filter(time -> time > 0 && time <= LAST)
          .map(Instant::ofEpochMilli);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** The time itself, or the nearest that is kept. */
  public static Instant nearest(Instant time) {
    Instant first = Instant.ofEpochMilli(FIRST);
    Instant last = Instant.ofEpochMilli(LAST);
    return time.isBefore(first) ? first : time.isAfter(last) ? last : time;
  }

  static boolean isKept(double millis) {
    return millis >= FIRST && millis <= LAST;
  }

  /** The time itself, or the nearest that is kept. */
  static Instant nearest(long millis) {
    return Instant.ofEpochMilli(Math.clamp(millis, FIRST, LAST));
  }
}
