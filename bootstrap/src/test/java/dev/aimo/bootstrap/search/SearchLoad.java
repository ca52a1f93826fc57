package dev.aimo.bootstrap.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Several threads that search all the time, and what was wrong with any answer. */
final class SearchLoad {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> questions;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicLong longest = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SearchLoad(List<String> questions) {
    this.questions = List.copyOf(questions);
  }

  int searches() {
    return searches.get();
  }

  Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Searches until it is closed, which waits for the last answers. */
  Running start(Person person, int number) {
    AtomicBoolean enough = new AtomicBoolean();
    List<CompletableFuture<Void>> running =
        IntStream.range(0, number)
            .mapToObj(_ -> CompletableFuture.runAsync(() -> search(person, enough), threads))
            .toList();
    return () -> {
      enough.set(true);
      for (CompletableFuture<Void> one : running) {
        one.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      }
    };
  }

  /** A load under way. */
  interface Running extends AutoCloseable {
    @Override
    void close();
  }

  private void search(Person person, AtomicBoolean enough) {
    while (!enough.get()) {
      String question = questions.get(ThreadLocalRandom.current().nextInt(questions.size()));
      long begun = System.nanoTime();
      try {
        note(question, person.similar(question));
        note(question, person.search(Map.of("query", question)));
      } catch (IllegalStateException | AssertionError e) {
        faults.add(question + ": " + e);
      }
      longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }
  }

  private void note(String question, JsonNode found) {
    searches.incrementAndGet();
    if (found.path("items").isEmpty()) {
      faults.add(question + ": nothing found: " + found);
    } else if (found.hasNonNull("degraded")) {
      faults.add(question + ": degraded to " + found.path("degraded"));
    }
  }
}
