package dev.aimo.domain.error;

import java.time.Duration;

/** Too many tries: come back after a while. */
@SuppressWarnings("serial")
public final class Throttled extends DomainError {

  private final Duration retryAfter;

  public Throttled(Reason reason, Duration retryAfter) {
    super(reason, retryAfter.toString());
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
