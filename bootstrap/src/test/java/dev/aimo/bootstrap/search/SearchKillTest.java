package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.bootstrap.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Killed again and again while several people's threads write: nothing that was acknowledged is
 * lost, and the indexes come to agree with the database, by themselves.
 *
 * <p>Every other time the kill waits until the indexer is at work, which it is some seconds after a
 * kill.
 */
@Tag("proof")
@ParameterizedClass
@EnumSource(
    value = TestDatabase.class,
    names = {"SQLITE", "POSTGRESQL"})
class SearchKillTest {

  private static final int TIMES = 50;
  private static final int BETWEEN_EXAMINATIONS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final FreshDatabase database;
  private final Writers writers = new Writers(4);
  @TempDir Path directory;

  private int indexing;

  SearchKillTest(TestDatabase engine) {
    this.database = new FreshDatabase(engine);
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @Test
  void losesNothingAndAgreesAfterwards() throws Exception {
    Installation installation = Installation.on(database, directory);
    Person anna = register(installation);
    for (int i = 0; i < TIMES; i++) {
      killOnce(installation, anna, i, Optional.empty());
    }
    System.out.println(report(installation, anna, "the model in the process"));
  }

  @Test
  void losesNothingWhenHalfOfTheCallsForVectorsFail() throws Exception {
    try (PlayedEmbeddings service = PlayedEmbeddings.start()) {
      Installation installation = Installation.on(database, directory).with(service.variables(384));
      Person anna = register(installation);
      service.failing(0.5);
      for (int i = 0; i < TIMES; i++) {
        killOnce(installation, anna, i, Optional.empty());
      }
      System.out.println(
          report(
              installation,
              anna,
              "%d of %d calls for vectors failed".formatted(service.failures(), service.calls())));
    }
  }

  @Test
  void losesNothingWhileTheIndexesCanNotBeWritten() throws Exception {
    try (PlayedEmbeddings service = PlayedEmbeddings.start()) {
      Installation installation = Installation.on(database, directory).with(service.variables(384));
      Person anna = register(installation);
      for (int i = 0; i < TIMES; i++) {
        killOnce(
            installation,
            anna,
            i,
            i % 4 == 3 ? Optional.of(installation.lance()) : Optional.empty());
      }
      System.out.println(
          report(installation, anna, "the indexes' directory was read-only every fourth time"));
    }
  }

  private Person register(Installation installation) throws InterruptedException {
    try (Program program = installation.serve()) {
      Person anna = Person.register(program.awaitPort(), "anna@example.test");
      anna.write("The first memo, so that there are indexes.");
      anna.awaitIndexed(PATIENCE);
      program.kill();
      return anna;
    }
  }

  private void killOnce(
      Installation installation, Person anna, int round, Optional<Path> toBeReadOnly)
      throws Exception {
    try (Program program = installation.serve()) {
      try {
        writeAndKill(program, installation, anna, round, toBeReadOnly);
      } catch (Exception | AssertionError e) {
        throw new AssertionError("round %d: %s".formatted(round, program.lastWords()), e);
      }
    }
  }

  private void writeAndKill(
      Program program,
      Installation installation,
      Person anna,
      int round,
      Optional<Path> toBeReadOnly)
      throws Exception {
    Person now = anna.at(program.awaitPort());
    assertNothingLost(now);
    if (round % BETWEEN_EXAMINATIONS == BETWEEN_EXAMINATIONS - 1) {
      assertAgrees(installation, now);
    }
    if (round % 2 == 1) {
      program.await(line -> line.contains("this instance keeps the indexes"));
      indexing++;
    }
    if (toBeReadOnly.isPresent()) {
      try (ReadOnly _ = ReadOnly.make(toBeReadOnly.get())) {
        writers.writeSome(now, 100);
        assertStillAnswers(now);
      }
    }
    writers.writeUntil(now, ThreadLocalRandom.current().nextInt(1, 200), program::kill);
  }

  private void assertNothingLost(Person now) {
    Map<String, MemoLedger.Entry> found = MemoLedger.found(now);
    writers.settle(found);
    assertOnlyLiveMemosAreFound(now);
  }

  private static void assertOnlyLiveMemosAreFound(Person now) {
    Map<String, String> live = now.live();
    JsonNode hits = now.search(Map.of("query", "note", "limit", 100));
    hits.path("items")
        .forEach(item ->
            assertThat(item.at("/memo/content").asText())
                .isEqualTo(live.get(item.at("/memo/memoId").asText())));
  }

  private static void assertStillAnswers(Person now) {
    assertThat(now.search(Map.of("query", "first memo")).path("items")).isNotEmpty();
    assertThat(now.similar("first memo").path("items")).isNotEmpty();
  }

  private static void assertAgrees(Installation installation, Person now)
      throws InterruptedException {
    now.awaitIndexed(PATIENCE);
    Installation.Outcome doctor = installation.doctor();
    assertThat(doctor.code()).as(doctor.output()).isZero();
  }

  private String report(Installation installation, Person anna, String with)
      throws InterruptedException {
    try (Program program = installation.serve()) {
      Person now = anna.at(program.awaitPort());
      assertNothingLost(now);
      assertAgrees(installation, now);
      return "%s, %s: %d kills, %d of them while it indexed; %d changes acknowledged, %d memos live, nothing lost; doctor: equal"
          .formatted(database, with, TIMES, indexing, writers.acknowledged(), now.live().size());
    }
  }
}
