package dev.aimo.application.explore;

import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done at the same time for one question. Closing it breaks off what is not done. */
final class Errands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final String DATABASE = "database";

  private final List<FutureTask<?>> begun = new ArrayList<>();

  <T> Errand<T> begin(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    begun.add(task);
    Thread.ofVirtual().name("explore-" + name).start(task);
    return new Errand<>(name, task);
  }

  @Override
  public void close() {
    begun.forEach(task -> task.cancel(true));
  }

  /** One of them. */
  record Errand<T>(String name, FutureTask<T> task) {

    /**
     * What came of it; nothing when it took too long or something outside failed. A database that
     * fails is nothing that one can do without.
     */
    Optional<T> await(Duration most) {
      try {
        return Optional.of(task.get(most.toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException | CancellationException _) {
        task.cancel(true);
        LOG.warn("a question goes on without its {}: it took too long", name);
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PortFailure("model", true, e);
      } catch (ExecutionException e) {
        return failed(e.getCause());
      }
    }

    private Optional<T> failed(@Nullable Throwable cause) {
      return switch (cause) {
        case PortFailure failure when !failure.port().equals(DATABASE) -> {
          LOG.warn("a question goes on without its {}: {}", name, failure.getMessage());
          yield Optional.empty();
        }
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(cause);
      };
    }
  }
}
