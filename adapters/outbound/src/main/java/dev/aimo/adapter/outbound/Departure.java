package dev.aimo.adapter.outbound;

import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a request left. What goes wrong looks the same before and after: a certificate that is
 * not trusted, a connection that breaks, a time that is up.
 */
final class Departure {

  private enum State {
    BEFORE,
    LEFT,
    KEPT_BACK
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.BEFORE);

  /** From here on, the other side may have it. */
  void leave() throws InterruptedIOException {
    if (!state.compareAndSet(State.BEFORE, State.LEFT)) {
      throw new InterruptedIOException();
    }
  }

  /** Whether nothing has left; then nothing will any more. */
  boolean keepBack() {
    return state.updateAndGet(now -> now == State.LEFT ? now : State.KEPT_BACK) == State.KEPT_BACK;
  }
}
