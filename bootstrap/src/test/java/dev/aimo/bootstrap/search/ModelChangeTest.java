package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From one model to another while people search: no search fails, finds nothing or makes do. The
 * server is killed in the middle, and what was embedded already is not embedded again.
 */
@Tag("proof")
class ModelChangeTest {

  private static final int BEFORE = 384;
  private static final int AFTER = 1_536;
  private static final int MEMOS = 2_000;
  private static final int WRITERS = 8;
  private static final int SEARCHERS = 4;
  private static final int PART = 128;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> QUESTIONS =
      IntStream.range(0, 40).mapToObj(i -> "memo about subject-" + i).toList();

  @TempDir Path directory;
  private PlayedEmbeddings service;
  private final SearchLoad load = new SearchLoad(QUESTIONS);

  @BeforeEach
  void startService() throws Exception {
    service = PlayedEmbeddings.start();
  }

  @AfterEach
  void stopService() {
    service.close();
  }

  @Test
  void changesWithoutAGapAndGoesOnAfterAKill() throws Exception {
    Person anna = fill(at(BEFORE));
    service.pausing(Duration.ofMillis(300));
    double killedAt = killInTheMiddle(anna);
    Set<String> until = new TreeSet<>(service.embedded(AFTER).keySet());
    finish(anna);

    assertThat(load.faults()).isEmpty();
    int texts = memoTexts().size();
    int calls = memoTexts().stream().mapToInt(service.embedded(AFTER)::get).sum();
    System.out.printf(
        "%d memos from %d to %d dimensions, killed at %.0f %%: %d searches, none failed, empty or degraded (longest pair %d ms);"
            + " %d texts embedded, %d of them before the kill, %d more than once%n",
        MEMOS,
        BEFORE,
        AFTER,
        100 * killedAt,
        load.searches(),
        load.longest().toMillis(),
        texts,
        until.size(),
        calls - texts);
    assertThat(texts).isEqualTo(MEMOS);
    assertThat(calls - texts).isLessThanOrEqualTo(PART);
    assertThat(at(AFTER).doctor().code()).isZero();
  }

  private Installation at(int dimensions) {
    return Installation.onSqlite(directory).with(service.variables(dimensions));
  }

  private static Person fill(Installation installation) throws Exception {
    try (Program program = installation.serve();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Person anna = Person.register(program.awaitPort(), "anna@example.test");
      CompletableFuture.allOf(
              IntStream.range(0, WRITERS)
                  .mapToObj(
                      writer -> CompletableFuture.runAsync(() -> write(anna, writer), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
      anna.awaitIndexed(PATIENCE);
      program.terminate();
      assertThat(program.awaitExit()).isZero();
      return anna;
    }
  }

  private static void write(Person anna, int writer) {
    for (int i = writer; i < MEMOS; i += WRITERS) {
      anna.write("memo %d about subject-%d and more".formatted(i, i % 40));
    }
  }

  /** How far the new index was. */
  private double killInTheMiddle(Person anna) throws Exception {
    try (Program program = at(AFTER).serve()) {
      Person now = anna.at(program.awaitPort());
      try (SearchLoad.Running _ = load.start(now, SEARCHERS)) {
        Await.until("half of it filled", PATIENCE, () -> filled(now) >= 0.4);
      }
      double filled = filled(now);
      assertThat(filled).isLessThan(1);
      program.kill();
      return filled;
    }
  }

  private void finish(Person anna) throws Exception {
    try (Program program = at(AFTER).serve()) {
      Person now = anna.at(program.awaitPort());
      try (SearchLoad.Running _ = load.start(now, SEARCHERS)) {
        Await.until(
            "the new model serving",
            PATIENCE,
            () -> serving(now) == AFTER,
            () -> now.indexStatus().toString());
        int soFar = load.searches();
        Await.until("more searches", PATIENCE, () -> load.searches() > soFar + 400);
      }
      program.terminate();
      assertThat(program.awaitExit()).isZero();
    }
  }

  private Set<String> memoTexts() {
    Set<String> texts = new TreeSet<>(service.embedded(AFTER).keySet());
    QUESTIONS.forEach(texts::remove);
    return texts;
  }

  private static double filled(Person person) {
    return index(person, AFTER).path("progress").asDouble();
  }

  private static int serving(Person person) {
    return person
        .indexStatus()
        .path("indexes")
        .valueStream()
        .filter(index -> index.path("state").asText().equals("serving"))
        .filter(index -> index.path("kind").asText().equals("meaning"))
        .mapToInt(index -> index.path("dimensions").asInt())
        .sum();
  }

  private static JsonNode index(Person person, int dimensions) {
    return person
        .indexStatus()
        .path("indexes")
        .valueStream()
        .filter(index -> index.path("dimensions").asInt() == dimensions)
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }
}
