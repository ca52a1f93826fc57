package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

  @TempDir Path parent;

  @Test
  void leavesNothingWhenItIsClosed() throws IOException {
    ScratchDirectory scratch = ScratchDirectory.open(parent);
    Files.writeString(scratch.path().resolve("upload"), "bytes");
    scratch.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Path dead = Files.createDirectories(parent.resolve("run-dead/deeper"));
    Files.writeString(dead.resolve("native.so"), "bytes");
    Files.createFile(parent.resolve("run-dead.lock"));
    try (ScratchDirectory scratch = ScratchDirectory.open(parent)) {
      assertThat(files())
          .containsExactlyInAnyOrder(
              scratch.path(),
              scratch.path().resolveSibling(scratch.path().getFileName() + ".lock"));
    }
  }

  @Test
  void leavesTheFilesOfARunningProcessAlone() throws IOException {
    try (ScratchDirectory first = ScratchDirectory.open(parent);
        ScratchDirectory second = ScratchDirectory.open(parent)) {
      assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.toList();
    }
  }
}
