package dev.aimo.adapter.rest.http;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * An answer that takes its time, worked on by a thread of its own. While it does, blanks are sent,
 * which mean nothing before JSON: they keep connections open, and show when the client has gone.
 * Then, and when the server stops, the work is interrupted.
 */
public final class Awaited implements AutoCloseable {

  private static final Duration BETWEEN_BLANKS = Duration.ofSeconds(1);

  private final FutureTask<Reply> work;
  private final BooleanSupplier mayGoOn;

  private Awaited(Callable<Reply> work, BooleanSupplier mayGoOn) {
    this.work = new FutureTask<>(work);
    this.mayGoOn = mayGoOn;
  }

  /**
   * What the work answers or throws, when that takes no longer than a moment; else an answer with
   * the status of a success, whose body follows.
   */
  public static Reply reply(Callable<Reply> work, BooleanSupplier mayGoOn) {
    Awaited awaited = new Awaited(work, mayGoOn);
    Thread.ofVirtual().name("awaited").start(awaited.work);
    return awaited.isDone() ? awaited.outcome() : Reply.awaited(awaited);
  }

  /** Whether there is an outcome; waits a moment for it. */
  public boolean isDone() {
    try {
      work.get(BETWEEN_BLANKS.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException _) {
      if (!mayGoOn.getAsBoolean()) {
        close();
      }
      return work.isDone();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException | CancellationException _) {
      return true;
    }
  }

  /** What the work answered; throws what it threw, and says so when it was broken off. */
  public Reply outcome() {
    return switch (work.state()) {
      case SUCCESS -> work.resultNow();
      case FAILED -> throw unchecked(work.exceptionNow());
      case CANCELLED, RUNNING -> throw new Invalid(Reason.RECOGNITION_UNFINISHED);
    };
  }

  private static RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case RuntimeException unchecked -> unchecked;
      default -> new IllegalStateException(failure);
    };
  }

  /** Nobody wants the outcome any more. */
  @Override
  public void close() {
    work.cancel(true);
  }
}
