package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanceAdapterTest {

  @TempDir private Path temporary;

  @Test
  void makesTheDirectoryWithItsParentsAndLeavesItEmpty() {
    try (LanceAdapter lance = open(temporary.resolve("a/b/lancedb"))) {
      assertThat(lance.probe().trouble()).isEmpty();
    }

    assertThat(temporary.resolve("a/b/lancedb")).isEmptyDirectory();
  }

  @Test
  void leavesWhatIsInTheDirectoryAlone() throws IOException {
    Path table = Files.createDirectory(temporary.resolve("memos.lance"));

    try (LanceAdapter lance = open(temporary)) {
      assertThat(lance.probe().trouble()).isEmpty();
    }

    assertThat(temporary).isDirectoryContaining(table::equals);
  }

  @Test
  void sharesTheDirectoryWithOtherInstances() {
    try (LanceAdapter first = open(temporary);
        LanceAdapter second = open(temporary)) {
      assertThat(first.probe().trouble()).isEmpty();
      assertThat(second.probe().trouble()).isEmpty();
    }
  }

  @Test
  void acceptsADirectoryThatIsALink() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));

    try (LanceAdapter lance = open(Files.createSymbolicLink(temporary.resolve("link"), real))) {
      assertThat(lance.probe().trouble()).isEmpty();
    }
  }

  @Test
  void refusesAFileInPlaceOfTheDirectory() throws IOException {
    Path file = Files.createFile(temporary.resolve("lancedb"));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("a file is in its place")
        .hasMessageContaining("LANCEDB_PATH");
  }

  @Test
  void refusesADirectoryThatCanNotBeMade() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> open(file.resolve("below")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LANCEDB_PATH");
  }

  private static LanceAdapter open(Path directory) {
    return LanceAdapter.open(new LanceSettings.Local(directory), InstantSource.system());
  }
}
