package dev.aimo.adapter.embedding.remote;

import java.time.Duration;

/**
 * How long a connection and an answer may take, how often is asked, and how long all of it may
 * take.
 */
public record Patience(Duration connect, Duration answer, int tries, Duration inAll) {

  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, Duration.ofSeconds(30));
}
