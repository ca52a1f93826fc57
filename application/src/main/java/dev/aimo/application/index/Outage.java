package dev.aimo.application.index;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something the indexer needs is away. While it is, nobody knocks at it for each memo: it is tried
 * again after a while that doubles, up to half a minute.
 */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final int MOST_DOUBLINGS = 5;
  private static final String NONE = "";

  private final InstantSource clock;
  private Instant until = Instant.EPOCH;
  private String why = NONE;
  private int doublings;

  Outage(InstantSource clock) {
    this.clock = clock;
  }

  boolean isOn() {
    return clock.instant().isBefore(until);
  }

  Instant until() {
    return until;
  }

  String why() {
    return why;
  }

  void began(Generation generation, PortFailure failure) {
    if (why.isEmpty()) {
      LOG.warn(
          "the index of {} can not follow for now: {}; memos are stored all the same",
          generation.content(),
          failure.getMessage());
    }
    why = String.valueOf(failure.getMessage());
    until = clock.instant().plus(Duration.ofSeconds(1L << doublings));
    doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
  }

  void ended(Generation generation) {
    if (!why.isEmpty()) {
      LOG.info("the index of {} follows again", generation.content());
      why = NONE;
      doublings = 0;
    }
  }
}
