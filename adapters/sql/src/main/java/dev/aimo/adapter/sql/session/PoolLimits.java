package dev.aimo.adapter.sql.session;

import java.time.Duration;

/** How many connections are kept, and for how long one waits for them. */
public record PoolLimits(int most, int leastIdle, Duration connectTimeout, Duration idleTimeout) {

  private static final int LEAST_IDLE = 2;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(10);

  public PoolLimits {
    if (most < 1 || leastIdle < 0 || leastIdle > most) {
      throw new IllegalArgumentException("a pool of %d to %d".formatted(leastIdle, most));
    }
  }

  public static PoolLimits of(int most) {
    return new PoolLimits(most, Math.min(LEAST_IDLE, most), CONNECT_TIMEOUT, IDLE_TIMEOUT);
  }
}
