package dev.aimo.adapter.releases;

import dev.aimo.domain.system.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** An answer that is asked for again when it is old. One caller asks; the others wait for it. */
final class RememberedRelease {

  private final Supplier<Release> question;
  private final Duration goodFor;
  private final Duration badFor;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Answer answer = new Answer(new Release.Unknown("not asked yet"), Instant.MIN);

  private record Answer(Release release, Instant end) {}

  RememberedRelease(
      Supplier<Release> question, Duration goodFor, Duration badFor, InstantSource clock) {
    this.question = question;
    this.goodFor = goodFor;
    this.badFor = badFor;
    this.clock = clock;
  }

  Release release() {
    if (!isFresh()) {
      lock.lock();
      try {
        if (!isFresh()) {
          Release release = question.get();
          answer = new Answer(release, clock.instant().plus(durationOf(release)));
        }
      } finally {
        lock.unlock();
      }
    }
    return answer.release();
  }

  private boolean isFresh() {
    return clock.instant().isBefore(answer.end());
  }

  private Duration durationOf(Release release) {
    return switch (release) {
      case Release.Known _ -> goodFor;
      case Release.Unknown _ -> badFor;
    };
  }
}
