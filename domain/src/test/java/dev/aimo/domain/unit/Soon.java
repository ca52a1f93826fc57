package dev.aimo.domain.unit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what may take a moment, and not longer than it takes. */
public final class Soon {

  private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);

  private Soon() {}

  /** Whether it came true before half a minute was over. */
  public static boolean comesTrue(BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN);
    }
    return true;
  }
}
