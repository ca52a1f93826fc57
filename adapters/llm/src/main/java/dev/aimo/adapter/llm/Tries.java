package dev.aimo.adapter.llm;

import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Asks again when that may help, after longer and longer pauses or when the server says, as long as
 * there is time for it.
 */
final class Tries {

  private static final String PORT = "model";
  private static final int MOST = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final Pause pause;
  private final InstantSource clock;

  Tries(Pause pause, InstantSource clock) {
    this.pause = pause;
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  /** What is asked gets the time that is left. It is not asked again once something came of it. */
  String ask(Duration patience, Function<Duration, Outcome> once, BooleanSupplier begun) {
    long end = System.nanoTime() + patience.toNanos();
    for (int asked = 1; ; asked++) {
      switch (once.apply(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
        case Outcome.Answered(String text) -> {
          return text;
        }
        case Outcome.Failed(IOException why, boolean retryable) ->
            throw new PortFailure(PORT, retryable, why);
        case Outcome.NotNow(IOException why, Optional<Duration> after) -> {
          Duration time = after.orElse(backOff(asked));
          boolean late = time.toNanos() >= end - System.nanoTime();
          if (asked == MOST || late || begun.getAsBoolean()) {
            throw new PortFailure(PORT, true, why);
          }
          await(time);
        }
      }
    }
  }

  private void await(Duration time) {
    try {
      pause.await(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure(PORT, false, new IOException("the question was given up"));
    }
  }

  /** Twice as long each time, and never quite the same, so that not all come back at once. */
  private static Duration backOff(int asked) {
    long longest = FIRST_PAUSE.toMillis() << (asked - 1);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
  }
}
