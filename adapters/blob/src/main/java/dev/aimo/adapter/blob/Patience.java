package dev.aimo.adapter.blob;

import java.time.Duration;

/** How long a server may take to be reached, how long it may be silent, and how often to try. */
record Patience(Duration connect, Duration silence, int tries) {

  static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), 2);

  /** For checks that have to answer within seconds. */
  static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), 1);
}
