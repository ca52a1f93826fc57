package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a memo is not found by its words and its meaning, at a steady rate of new ones and with
 * the model in the process: from its acknowledgement to the first search that has it by both.
 */
@Tag("proof")
class IndexLagTest {

  private static final int A_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LONG = Duration.ofSeconds(45);
  private static final int ONE_OF = 25;
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<Long> lags = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();
  @TempDir Path directory;

  @Test
  void isShortWhileManyMemosAreWritten() throws Exception {
    try (Program program = Installation.onSqlite(directory).serveToMeasure()) {
      Person anna = Person.register(program.awaitPort(), "anna@example.test");
      anna.write("The first memo, so that there are indexes.");
      anna.awaitIndexed(PATIENCE);
      double rate = writeSteadily(anna);
      anna.awaitIndexed(PATIENCE);

      assertThat(faults).isEmpty();
      List<Long> sorted = lags.stream().sorted().toList();
      long p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
      System.out.printf(
          "%.1f memos a second, in-process model: lag of %d samples p50 %d ms, p95 %d ms, longest %d ms%n",
          rate, sorted.size(), sorted.get(sorted.size() / 2), p95, sorted.getLast());
      assertThat(rate).isGreaterThan(0.95 * A_SECOND);
      assertThat(p95).isLessThanOrEqualTo(MOST.toMillis());
    }
  }

  private double writeSteadily(Person anna) throws InterruptedException {
    long begun = System.nanoTime();
    try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(16)) {
      var _ =
          threads.scheduleAtFixedRate(
              () -> threads.execute(() -> write(anna, begun)),
              0,
              1_000_000 / A_SECOND,
              TimeUnit.MICROSECONDS);
      Await.until(
          "the time is over",
          WARM_UP.plus(LONG).plus(PATIENCE),
          () -> System.nanoTime() - begun > WARM_UP.plus(LONG).toNanos());
      threads.shutdown();
      assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    return written.get() / ((System.nanoTime() - begun) / 1e9);
  }

  private void write(Person anna, long begun) {
    try {
      int number = written.getAndIncrement();
      String tag = "sample-" + number;
      anna.write(
          "Thought %d: water the garden before noon and call the plumber, 记得浇水。".formatted(number),
          number % ONE_OF == 0 ? tag : "ordinary");
      long acknowledged = System.nanoTime();
      if (number % ONE_OF == 0) {
        Await.until("memo " + number + " found", PATIENCE, () -> isFoundByBoth(anna, tag));
        if (acknowledged - begun > WARM_UP.toNanos()) {
          lags.add(Duration.ofNanos(System.nanoTime() - acknowledged).toMillis());
        }
      }
    } catch (RuntimeException | AssertionError e) {
      faults.add(e);
    }
  }

  /** The question is always the same, so that only the first one is embedded. */
  private static boolean isFoundByBoth(Person anna, String tag) {
    JsonNode explained =
        anna.search(Map.of("query", "garden", "tags", List.of(tag), "explain", true))
            .at("/items/0/explain");
    return explained.has("words") && explained.has("meaning");
  }
}
