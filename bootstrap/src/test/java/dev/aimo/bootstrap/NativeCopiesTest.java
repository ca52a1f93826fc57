package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeCopiesTest {

  @TempDir Path directory;

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesNoLargeCopyBehindEvenWhenItIsKilled() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = copies(temporary);
    try (Program program =
        Program.start(
            directory, Map.of("EMBEDDING_PROVIDER", "none"), "quickstart", "--port", "0")) {
      program.awaitPort();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      boolean wasThere = false;
      while (!wasThere || copies(temporary).size() > before.size()) {
        wasThere |= copies(temporary).size() > before.size();
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.onSpinWait();
      }
      program.kill();
    }
    assertThat(before).containsAll(copies(temporary));
  }

  private static List<Path> copies(Path temporary) {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("liblance_jni"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
