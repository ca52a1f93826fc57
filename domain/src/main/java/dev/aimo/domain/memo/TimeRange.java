package dev.aimo.domain.memo;

import java.time.Instant;
import java.util.Optional;

/** A time from there to there; both ends belong to it, and either may be open. */
public record TimeRange(Optional<Instant> from, Optional<Instant> to) {

  public static final TimeRange ALWAYS = new TimeRange(Optional.empty(), Optional.empty());

  public boolean contains(Instant time) {
    return from.filter(time::isBefore).isEmpty() && to.filter(time::isAfter).isEmpty();
  }
}
