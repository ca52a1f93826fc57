package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

  private static final Instant EARLIER = NOON.minusMillis(1);
  private static final Instant LATER = NOON.plusMillis(1);

  @Test
  void holdsBothItsEnds() {
    TimeRange range = new TimeRange(Optional.of(EARLIER), Optional.of(NOON));

    assertThat(range.contains(EARLIER)).isTrue();
    assertThat(range.contains(NOON)).isTrue();
    assertThat(range.contains(EARLIER.minusMillis(1))).isFalse();
    assertThat(range.contains(LATER)).isFalse();
  }

  @Test
  void mayBeOpen() {
    assertThat(TimeRange.ALWAYS.contains(NOON)).isTrue();
    assertThat(new TimeRange(Optional.of(NOON), Optional.empty()).contains(LATER)).isTrue();
    assertThat(new TimeRange(Optional.empty(), Optional.of(NOON)).contains(LATER)).isFalse();
  }

  @Test
  void isEmptyWhenItEndsBeforeItBegins() {
    assertThat(new TimeRange(Optional.of(LATER), Optional.of(EARLIER)).contains(NOON)).isFalse();
  }
}
