package dev.aimo.adapter.blob;

import java.time.Duration;

/**
 * How long a server may take to be reached, how long it may be silent, how often to try, and how
 * many bytes a second it has to take.
 */
record Patience(Duration connect, Duration silence, int tries, int leastSpeed) {

  static final Patience USUAL =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), 2, 100_000);

  /** For checks that have to answer within seconds. */
  static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), 1, 100_000);

  /** How long it may take to send so much. */
  Duration forSending(long bytes) {
    return connect.plus(silence).plusSeconds(bytes / leastSpeed);
  }
}
