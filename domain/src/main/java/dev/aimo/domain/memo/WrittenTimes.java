package dev.aimo.domain.memo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the times that the values of {@link MemoTrait} tell. What can not be read is never an
 * error: it was stored long ago, perhaps by hand.
 */
public final class WrittenTimes {

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 36_500;

  private WrittenTimes() {}

  /** So many days back from now; seven when the text is no such number. */
  public static TimeRange recent(String days, Instant now) {
    return new TimeRange(Optional.of(now.minus(number(days), ChronoUnit.DAYS)), Optional.empty());
  }

  /** From a begin to an end, each a time or a whole day; what is missing bounds nothing. */
  public static TimeRange between(String range, ZoneId zone) {
    int comma = range.indexOf(',');
    String begin = comma < 0 ? range : range.substring(0, comma);
    String end = comma < 0 ? "" : range.substring(comma + 1);
    return new TimeRange(
        time(begin, (day, at) -> day.atStartOfDay(at).toInstant(), zone),
        time(end, (day, at) -> day.plusDays(1).atStartOfDay(at).toInstant().minusMillis(1), zone));
  }

  private static int number(String text) {
    try {
      int days = Integer.parseInt(text.strip());
      return days < 1 || days > MOST_DAYS ? USUAL_DAYS : days;
    } catch (NumberFormatException _) {
      return USUAL_DAYS;
    }
  }

  private static Optional<Instant> time(
      String text, BiFunction<LocalDate, ZoneId, Instant> ofDay, ZoneId zone) {
    String written = text.strip();
    try {
      return Optional.of(
          written.length() == "2026-01-15".length()
              ? ofDay.apply(LocalDate.parse(written), zone)
              : OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
