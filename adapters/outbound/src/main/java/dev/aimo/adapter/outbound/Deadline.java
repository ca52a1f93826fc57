package dev.aimo.adapter.outbound;

import java.time.Duration;

/** When a call has to be over. */
record Deadline(long nanos) {

  private static final Duration LONGEST = Duration.ofHours(1);

  static Deadline after(Duration patience) {
    Duration bounded = patience.compareTo(LONGEST) > 0 ? LONGEST : patience;
    return new Deadline(System.nanoTime() + bounded.toNanos());
  }

  /** Never less than nothing. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }
}
