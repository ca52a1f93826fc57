package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of memos written one by one leave indexes like those of memos that came at once. */
@Tag("proof")
class SingleCreatesTest {

  private static final int MEMOS = 5_000;
  private static final int WRITERS = 8;
  private static final int MOST_FILES = 200;
  private static final int SEARCHES = 600;
  private static final double MOST_TIMES = 1.5;

  /** By then everything that is done by itself has been done. */
  private static final Duration IDLE = Duration.ofMinutes(3);

  private static final long LATER = 4_000_000_000_000L;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path directory;

  @Test
  void leaveFewFilesAndFastSearches() throws Exception {
    Installation installation = Installation.onSqlite(directory);
    Person anna;
    Map<String, Integer> filesAtOnce;
    Map<String, Integer> files;
    Map<String, Double> single;
    long took;
    try (Program program = installation.serveToMeasure()) {
      anna = Person.register(program.awaitPort(), "anna@example.test");
      long begun = System.nanoTime();
      write(anna);
      took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      anna.awaitIndexed(PATIENCE);
      filesAtOnce = files(installation.lance());
      long idleSince = System.nanoTime();
      Await.until(
          "few files, or long enough idle",
          IDLE.plus(PATIENCE),
          () ->
              areFew(files(installation.lance()))
                  || System.nanoTime() - idleSince > IDLE.toNanos());
      files = files(installation.lance());
      single = searches(anna);
      program.terminate();
      assertThat(program.awaitExit()).isZero();
    }
    assertThat(installation.reindex().code()).isZero();
    Map<String, Double> bulk;
    try (Program program = installation.serveToMeasure()) {
      bulk = searches(anna.at(program.awaitPort()));
      program.terminate();
      assertThat(program.awaitExit()).isZero();
    }
    System.out.printf(
        "%d memos written one by one in %d ms; files when indexed %s, when idle %s;%np50 of searches in ms %s, after a bulk load %s, %s files%n",
        MEMOS, took, filesAtOnce, files, single, bulk, files(installation.lance()));
    assertThat(files).matches(SingleCreatesTest::areFew);
    single.forEach((mode, p50) ->
        assertThat(p50).as(mode).isLessThanOrEqualTo(MOST_TIMES * bulk.getOrDefault(mode, 0.0)));
  }

  private static void write(Person anna) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              IntStream.range(0, WRITERS)
                  .mapToObj(writer ->
                      CompletableFuture.runAsync(
                          () -> {
                            for (int i = writer; i < MEMOS; i += WRITERS) {
                              anna.write(text(i));
                            }
                          },
                          threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private static String text(int i) {
    return "Note %d on the %s of week %d: 第%d条".formatted(i, subject(i), i % 52, i);
  }

  private static String subject(int i) {
    return new String[] {"garden", "budget", "holiday", "recipe", "meeting"}[i % 5];
  }

  private static Map<String, Double> searches(Person anna) {
    Map<String, Double> p50 = new TreeMap<>();
    for (String mode : List.of("meaning", "words", "hybrid")) {
      p50.put(mode, p50(i -> search(anna, mode, i)));
    }
    return p50;
  }

  /** Never the same twice, or an earlier answer would do; only few texts, as those are embedded. */
  private static void search(Person anna, String mode, int i) {
    JsonNode found =
        anna.search(Map.of("mode", mode, "query", subject(i) + " week", "endDate", LATER + i));
    assertThat(found.path("items")).isNotEmpty();
  }

  /** Of the second half: the first one warms the server up. */
  private static double p50(IntConsumer search) {
    double[] took =
        IntStream.range(0, SEARCHES)
            .mapToDouble(i -> {
              long begun = System.nanoTime();
              search.accept(i);
              return (System.nanoTime() - begun) / 1e6;
            })
            .skip(SEARCHES / 2)
            .sorted()
            .toArray();
    return Math.round(took[took.length / 2] * 100) / 100.0;
  }

  private static boolean areFew(Map<String, Integer> files) {
    return files.values().stream().allMatch(number -> number <= MOST_FILES);
  }

  /** How many files each table has. */
  private static Map<String, Integer> files(Path lance) {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(lance)) {
      all.filter(Files::isRegularFile)
          .map(file -> lance.relativize(file).getName(0).toString())
          .forEach(table -> files.merge(table, 1, Integer::sum));
    } catch (IOException | java.io.UncheckedIOException e) {
      // Files go while they are counted: another count will do.
      files.put(NoSuchFileException.class.getSimpleName(), Integer.MAX_VALUE);
    }
    return files;
  }
}
