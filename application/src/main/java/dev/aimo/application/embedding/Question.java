package dev.aimo.application.embedding;

import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service that somebody waits for, and does without it rather than let them wait. What comes
 * too late is for the next one who asks; after a failure nobody asks for a while.
 */
final class Question {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long SILENCE = Duration.ofSeconds(10).toNanos();

  private volatile long failedAt = System.nanoTime() - SILENCE;

  Vector ask(Supplier<Vector> asked) {
    if (System.nanoTime() - failedAt < SILENCE) {
      throw failure("it did not answer just now", null);
    }
    FutureTask<Vector> answer = new FutureTask<>(asked::get);
    Thread.ofVirtual().name("picture-question").start(answer);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      failedAt = System.nanoTime();
      throw failure("it did not answer in time", e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("it was interrupted", e);
    }
  }

  private RuntimeException failed(@Nullable Throwable cause) {
    return switch (cause) {
      case PortFailure told -> {
        if (told.retryable()) {
          failedAt = System.nanoTime();
        }
        yield told;
      }
      case RuntimeException unexpected -> unexpected;
      case null, default -> new IllegalStateException("the service of pictures broke off", cause);
    };
  }

  private static PortFailure failure(String why, @Nullable Throwable cause) {
    return new PortFailure("picture embedder", true, new IllegalStateException(why, cause));
  }
}
