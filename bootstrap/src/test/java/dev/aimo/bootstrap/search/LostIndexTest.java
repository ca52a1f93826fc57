package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.bootstrap.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes hold nothing that could not be made again. */
class LostIndexTest {

  private static final String MEMO = "The spare key lies under the third flower pot.";

  @TempDir Path directory;

  @Test
  void mendsIndexesThatWereDeleted() throws Exception {
    try (PlayedEmbeddings service = PlayedEmbeddings.start()) {
      deleteAndMend(Installation.onSqlite(directory).with(service.variables(384)));
    }
  }

  private static void deleteAndMend(Installation installation) throws Exception {
    Person anna = writeOne(installation);
    delete(installation.lance());

    assertThat(installation.doctor().code()).isEqualTo(1);
    Installation.Outcome repair = installation.doctor("--repair");
    assertThat(repair.code()).as(repair.output()).isZero();

    try (Program program = installation.serve()) {
      assertThat(anna.at(program.awaitPort()).find("words", "flower")).containsExactly(MEMO);
      program.terminate();
      assertThat(program.awaitExit()).isZero();
    }
  }

  private static Person writeOne(Installation installation) throws InterruptedException {
    try (Program program = installation.serve()) {
      Person anna = Person.register(program.awaitPort(), "anna@example.test");
      anna.write(MEMO);
      anna.awaitIndexed(Duration.ofSeconds(30));
      program.terminate();
      assertThat(program.awaitExit()).isZero();
      return anna;
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
