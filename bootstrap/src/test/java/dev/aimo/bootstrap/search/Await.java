package dev.aimo.bootstrap.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what takes its time, up to a deadline. */
final class Await {

  private static final long BETWEEN = Duration.ofMillis(20).toNanos();

  private Await() {}

  static void until(String what, Duration patience, BooleanSupplier isSo) {
    until(what, patience, isSo, () -> "");
  }

  /**
   * @param otherwise what to tell when it does not come true
   */
  static void until(
      String what, Duration patience, BooleanSupplier isSo, Supplier<String> otherwise) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within %s: %s %s".formatted(patience, what, otherwise.get()));
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }
}
