package dev.aimo.application.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does several things at once, at most a few at a time. */
final class SideBySide {

  private static final int AT_ONCE = 4;

  private SideBySide() {}

  /** The results in the order of the tasks. The first failure ends all others, and is thrown. */
  static <T> List<T> all(List<Supplier<T>> tasks, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Semaphore turns = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<T> running = new ExecutorCompletionService<>(threads);
        List<Future<T>> results = new ArrayList<>();
        tasks.forEach(task -> results.add(running.submit(() -> inTurn(turns, task))));
        for (int done = 0; done < tasks.size(); done++) {
          awaitNext(running, end);
        }
        return results.stream().map(Future::resultNow).toList();
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static <T> T inTurn(Semaphore turns, Supplier<T> task) throws InterruptedException {
    turns.acquire();
    try {
      return task.get();
    } finally {
      turns.release();
    }
  }

  private static <T> void awaitNext(CompletionService<T> running, long end) {
    try {
      Future<T> next = running.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw GivenUp.late();
      }
      next.get();
    } catch (InterruptedException e) {
      throw GivenUp.interrupted(e);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException failure -> failure;
      case null, default -> new IllegalStateException(cause);
    };
  }
}
