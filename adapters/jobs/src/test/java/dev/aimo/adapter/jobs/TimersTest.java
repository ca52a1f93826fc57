package dev.aimo.adapter.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimersTest {

  private static final JobMeters METERS =
      new JobMeters(new SimpleMeterRegistry(), InstantSource.fixed(Instant.EPOCH));

  private static final Duration SOON = Duration.ofMillis(1);

  @Test
  void runsAJobAgainAndAgain() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);

    try (Timers _ = Timers.start(List.of(job(() -> count(runs))), METERS)) {
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void triesAgainWhatFailed() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(2);
    Job failing =
        job(() -> {
          runs.countDown();
          throw new IllegalStateException("not now");
        });

    try (Timers _ = Timers.start(List.of(failing), METERS)) {
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void triesAgainWhatEndedInAnError() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(2);
    Job failing =
        job(() -> {
          runs.countDown();
          throw new NoClassDefFoundError("not now");
        });

    try (Timers _ = Timers.start(List.of(failing), METERS)) {
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void keepsOneThatFailsFromStoppingTheOthers() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(2);
    Job failing =
        job(() -> {
          throw new IllegalStateException("never");
        });

    try (Timers _ = Timers.start(List.of(failing, job(() -> count(runs))), METERS)) {
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void beginsNothingAfterItIsClosed() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Timers timers =
        Timers.start(
            List.of(
                job(() -> {
                  runs.incrementAndGet();
                  return count(first);
                })),
            METERS);
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

    timers.close();
    int before = runs.get();

    CountDownLatch other = new CountDownLatch(5);
    try (Timers _ = Timers.start(List.of(job(() -> count(other))), METERS)) {
      assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(runs).hasValue(before);
  }

  @Test
  void interruptsWhatRunsWhenItIsClosed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Timers timers =
        Timers.start(
            List.of(
                job(() -> {
                  begun.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.set(true);
                  }
                  return Optional.empty();
                })),
            METERS);
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    timers.close();

    assertThat(interrupted).isTrue();
  }

  private static Job job(Supplier<Optional<String>> work) {
    return new Job("test", new Timing.Every(SOON, SOON), work);
  }

  private static Optional<String> count(CountDownLatch latch) {
    latch.countDown();
    return Optional.of("counted");
  }
}
