package dev.aimo.adapter.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone: in seconds, or until a moment. */
final class RetryAfter {

  private RetryAfter() {}

  static Optional<Duration> read(String text, InstantSource clock) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration time = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(time.isNegative() ? Duration.ZERO : time);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
