package dev.aimo.adapter.jobs;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Times of the day as cron writes them: minute, hour, day of the month, month and day of the week
 * (0 and 7 are Sunday), each a star, a number, a range, a list, or any of these with a step. When
 * both days are given, either will do. No library that is still being released reads them without a
 * scheduler of its own around it (ADR 16).
 */
record CronTimes(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekDays) {

  /** Beyond that, a day such as the 30th of February never comes. */
  private static final int MOST_DAYS = 366 * 8;

  private static final int DAYS_OF_MONTH = 31;
  private static final int DAYS_OF_WEEK = 7;

  /**
   * Reads the five fields.
   *
   * @throws IllegalArgumentException when they are none, with why
   */
  static CronTimes parse(String text) {
    List<String> fields = List.of(text.strip().split("\\s+", -1));
    if (fields.size() != 5) {
      throw new IllegalArgumentException("it has %d fields, not 5".formatted(fields.size()));
    }
    BitSet weekDays = field(fields.get(4), 0, DAYS_OF_WEEK);
    if (weekDays.get(DAYS_OF_WEEK)) {
      weekDays.set(0);
    }
    weekDays.clear(DAYS_OF_WEEK);
    CronTimes times =
        new CronTimes(
            field(fields.get(0), 0, 59),
            field(fields.get(1), 0, 23),
            field(fields.get(2), 1, DAYS_OF_MONTH),
            field(fields.get(3), 1, 12),
            weekDays);
    if (times.next(ZonedDateTime.parse("2024-01-01T00:00:00Z")).isEmpty()) {
      throw new IllegalArgumentException("there is no such day");
    }
    return times;
  }

  /**
   * The first of these times after that one; a time that a clock skips is the next one there is.
   */
  Optional<ZonedDateTime> next(ZonedDateTime after) {
    ZonedDateTime day = after.truncatedTo(ChronoUnit.DAYS);
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      Optional<ZonedDateTime> found = isDay(day) ? nextOn(day, after) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<ZonedDateTime> nextOn(ZonedDateTime day, ZonedDateTime after) {
    return hours.stream()
        .boxed()
        .flatMap(hour -> minutes.stream().mapToObj(minute -> day.withHour(hour).withMinute(minute)))
        .filter(time -> time.isAfter(after))
        .findFirst();
  }

  private boolean isDay(ZonedDateTime day) {
    if (!months.get(day.getMonthValue())) {
      return false;
    }
    boolean ofMonth = days.get(day.getDayOfMonth());
    boolean ofWeek = weekDays.get(day.getDayOfWeek().getValue() % DAYS_OF_WEEK);
    boolean isEither = days.cardinality() < DAYS_OF_MONTH && weekDays.cardinality() < DAYS_OF_WEEK;
    return isEither ? ofMonth || ofWeek : ofMonth && ofWeek;
  }

  private static BitSet field(String text, int least, int most) {
    BitSet values = new BitSet();
    for (String part : text.split(",", -1)) {
      add(values, part, least, most);
    }
    return values;
  }

  private static void add(BitSet values, String part, int least, int most) {
    String[] halves = part.split("/", -1);
    if (halves.length > 2) {
      throw new IllegalArgumentException("\"%s\" is no part of it".formatted(part));
    }
    int step = halves.length == 2 ? number(halves[1], 1, most) : 1;
    String[] ends = halves[0].split("-", -1);
    int from = halves[0].equals("*") ? least : number(ends[0], least, most);
    int to = from;
    if (ends.length == 2) {
      to = number(ends[1], from, most);
    } else if (halves[0].equals("*") || halves.length == 2) {
      to = most;
    }
    for (int value = from; value <= to; value += step) {
      values.set(value);
    }
  }

  private static int number(String text, int least, int most) {
    if (!text.matches("\\d{1,2}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          "\"%s\" is no number from %d to %d".formatted(text, least, most));
    }
    return Integer.parseInt(text);
  }
}
