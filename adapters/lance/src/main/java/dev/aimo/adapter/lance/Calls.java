package dev.aimo.adapter.lance;

import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Makes native calls on threads of their own: they hold the thread they run on for as long as they
 * take, and virtual threads share few. So there is also a bound to how many searches run at once.
 */
final class Calls implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ExecutorService reads;
  private final ExecutorService writes;

  Calls(int processors) {
    reads =
        Executors.newFixedThreadPool(
            Math.max(4, 2 * processors),
            Thread.ofPlatform().daemon().name("lance-read-", 1).factory());
    writes =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("lance-write-", 1).factory());
  }

  <T> T read(String port, Callable<T> call) {
    return await(port, reads, call);
  }

  <T> T write(String port, Callable<T> call) {
    return await(port, writes, call);
  }

  private static <T> T await(String port, ExecutorService threads, Callable<T> call) {
    Future<T> running;
    try {
      running = threads.submit(call);
    } catch (RejectedExecutionException e) {
      throw new PortFailure(port, true, new IllegalStateException("AIMO is about to stop", e));
    }
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw failure(port, running.exceptionNow());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure(port, true, new IllegalStateException("it was interrupted", e));
    }
  }

  private static PortFailure failure(String port, Throwable cause) {
    return switch (cause) {
      case PortFailure told -> told;
      case CompletionException wrapped when wrapped.getCause() != null ->
          failure(port, wrapped.getCause());
      case VirtualMachineError fatal -> throw fatal;
      default -> new PortFailure(port, Trouble.mayPass(cause), Trouble.of(cause));
    };
  }

  /** Waits for what runs, but not for long. */
  @Override
  public void close() {
    List.of(reads, writes).forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (ExecutorService threads : List.of(reads, writes)) {
      try {
        if (!threads.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
          threads.shutdownNow();
        }
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  boolean isQuiet() {
    return reads.isTerminated() && writes.isTerminated();
  }
}
