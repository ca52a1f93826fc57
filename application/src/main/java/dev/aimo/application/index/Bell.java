package dev.aimo.application.index;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Rung when something was stored, so that the indexer need not look for it all the time. */
public final class Bell {

  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /**
   * Waits until the bell is rung or was rung since the last wait, but not longer than the pause's
   * most, and not shorter than its least.
   */
  public void await(Pause pause) throws InterruptedException {
    long begin = System.nanoTime();
    boolean _ = rung.tryAcquire(pause.most().toNanos(), TimeUnit.NANOSECONDS);
    rung.drainPermits();
    Duration waited = Duration.ofNanos(System.nanoTime() - begin);
    Duration left = pause.least().minus(waited);
    if (left.isPositive()) {
      LockSupport.parkNanos(left.toNanos());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /**
   * How long to wait for the bell.
   *
   * @param least to let more come together, however often the bell rings
   * @param most to look again even when it does not
   */
  public record Pause(Duration least, Duration most) {

    public static final Pause NONE = new Pause(Duration.ZERO, Duration.ZERO);
  }
}
