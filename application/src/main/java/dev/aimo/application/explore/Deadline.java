package dev.aimo.application.explore;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time after which nobody waits any more. */
final class Deadline {

  private final LongSupplier nanos;
  private final long end;

  Deadline(LongSupplier nanos, Duration from) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + from.toNanos();
  }

  /** Never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
  }

  Duration left(Duration atMost) {
    Duration left = left();
    return left.compareTo(atMost) < 0 ? left : atMost;
  }
}
