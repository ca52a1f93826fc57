package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.bootstrap.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one MySQL and the same indexes: both search, one indexes, and when that one is
 * killed the other goes on.
 */
@Tag("proof")
class ClusterTest {

  private static final Duration HANDED_OVER = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String KEEPS = "this instance keeps the indexes";
  private static final int MEMOS = 60;

  private final FreshDatabase database = new FreshDatabase(TestDatabase.MYSQL);
  @TempDir Path directory;

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @Test
  void handsOverOnOneDirectory() throws Exception {
    handsOver("a shared directory", Map.of("LANCEDB_PATH", directory.resolve("shared").toString()));
  }

  @Test
  void handsOverOnOneBucket() throws Exception {
    try (Bucket bucket = Bucket.start(directory.resolve("objects"))) {
      handsOver("a bucket", bucket.variables());
    }
  }

  private void handsOver(String place, Map<String, String> shared) throws Exception {
    Installation one = installation("one", shared);
    Installation other = installation("other", shared);
    try (Program first = one.serve()) {
      Person anna = Person.register(first.awaitPort(), "anna@example.test");
      first.await(line -> line.contains(KEEPS));
      try (Program second = other.serve()) {
        Person there = anna.at(second.awaitPort());
        bothFind(anna, there);
        assertThat(second.output()).doesNotContain(KEEPS);

        first.kill();
        long killed = System.nanoTime();
        there.write("Written through the one that is left: hippopotamus.");
        Await.until(
            "found by the one that is left",
            HANDED_OVER,
            () -> !there.find("words", "hippopotamus").isEmpty() && there.isIndexed(),
            () -> there.indexStatus() + second.output());
        long took = Duration.ofNanos(System.nanoTime() - killed).toMillis();

        assertThat(second.output()).contains(KEEPS);
        Installation.Outcome doctor = other.doctor();
        assertThat(doctor.code()).as(doctor.output()).isZero();
        System.out.printf(
            "two servers on MySQL and %s: handed over, and a memo found, %d ms after the kill; doctor: equal%n",
            place, took);
      }
    }
  }

  /** What one writes is found by both, and what the other writes too. */
  private static void bothFind(Person here, Person there) {
    IntStream.range(0, MEMOS)
        .forEach(i -> (i % 2 == 0 ? here : there).write("common note %d 机器".formatted(i)));
    here.awaitIndexed(PATIENCE);
    for (Person person : new Person[] {here, there}) {
      assertThat(person.search(Map.of("query", "common", "limit", 100)).path("items"))
          .hasSize(MEMOS);
      assertThat(person.find("words", "机器")).isNotEmpty();
      assertThat(person.similar("common note").path("pagination").path("total").asInt())
          .isEqualTo(MEMOS);
    }
  }

  private Installation installation(String name, Map<String, String> shared) throws Exception {
    Path own = Files.createDirectory(directory.resolve(name));
    return Installation.on(database, own).with(shared);
  }
}
