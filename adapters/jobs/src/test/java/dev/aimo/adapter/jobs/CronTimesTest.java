package dev.aimo.adapter.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 2 * * *      | 2026-11-21T01:59:59Z | 2026-11-21T02:00:00Z
          0 2 * * *      | 2026-11-21T02:00:00Z | 2026-11-22T02:00:00Z
          */15 * * * *   | 2026-11-21T10:16:00Z | 2026-11-21T10:30:00Z
          5/20 * * * *   | 2026-11-21T10:46:00Z | 2026-11-21T11:05:00Z
          0 9-17/4 * * * | 2026-11-21T13:00:01Z | 2026-11-21T17:00:00Z
          30 6 1 * *     | 2026-11-21T00:00:00Z | 2026-12-01T06:30:00Z
          0 0 * * 0      | 2026-11-21T00:00:00Z | 2026-11-22T00:00:00Z
          0 0 * * 7      | 2026-11-21T00:00:00Z | 2026-11-22T00:00:00Z
          0 0 1 * 1      | 2026-11-21T00:00:00Z | 2026-11-23T00:00:00Z
          0 0 29 2 *     | 2026-11-21T00:00:00Z | 2028-02-29T00:00:00Z
          0 12 * 1,7 *   | 2026-11-21T00:00:00Z | 2027-01-01T12:00:00Z
          """)
  void findsTheNextTime(String cron, ZonedDateTime after, ZonedDateTime expected) {
    assertThat(CronTimes.parse(cron).next(after)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T03:00:00+01:00[Europe/Berlin],2026-03-29T03:30:00+02:00[Europe/Berlin]",
    "2026-10-24T03:00:00+02:00[Europe/Berlin],2026-10-25T02:30:00+02:00[Europe/Berlin]"
  })
  void bearsClocksThatAreChanged(ZonedDateTime after, ZonedDateTime expected) {
    assertThat(CronTimes.parse("30 2 * * *").next(after)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 2 * *",
        "0 2 * * * *",
        "60 2 * * *",
        "0 24 * * *",
        "0 2 0 * *",
        "0 2 * 13 *",
        "0 2 * * 8",
        "a 2 * * *",
        "1-x 2 * * *",
        "5-1 2 * * *",
        "*/0 2 * * *",
        "1/2/3 * * * *",
        "0 0 30 2 *",
        "@daily",
        "-1 * * * *",
        ", * * * *"
      })
  void refusesWhatIsNoTime(String cron) {
    assertThatThrownBy(() -> CronTimes.parse(cron)).isInstanceOf(IllegalArgumentException.class);
  }
}
