package dev.aimo.domain.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the same work in several threads that begin at the same moment. */
public final class Together {

  private static final int SECONDS = 60;

  private Together() {}

  /** The results in no particular order. What a thread throws is thrown here. */
  public static <T> List<T> run(int threads, Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(() -> {
              start.await(SECONDS, TimeUnit.SECONDS);
              return work.call();
            }));
      }
      try {
        return results(running);
      } finally {
        executor.shutdownNow();
      }
    }
  }

  private static <T> List<T> results(List<Future<T>> running)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get(SECONDS, TimeUnit.SECONDS));
    }
    return results;
  }
}
