package dev.aimo.adapter.llm;

import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What came of asking once. */
sealed interface Outcome {

  record Answered(String text) implements Outcome {}

  /** Worth another try soon, or after the time that is asked for. */
  record NotNow(IOException why, Optional<Duration> after) implements Outcome {}

  /** Asking again is no use. */
  record Failed(IOException why, boolean retryable) implements Outcome {}

  static Outcome failed(String why) {
    return new Failed(new IOException(why), false);
  }

  /** What became of a call that brought no answer at all. */
  static Outcome of(PortFailure failure) {
    IOException why = new IOException(failure.getMessage());
    return failure.retryable() ? new NotNow(why, Optional.empty()) : new Failed(why, false);
  }
}
