package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlobAdapterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path temporary;

  @Test
  void makesTheDirectoryWithItsParents() {
    open(temporary.resolve("a/b/attachments"));

    assertThat(temporary.resolve("a/b/attachments")).isDirectory();
  }

  @Test
  void acceptsADirectoryThatIsALink() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));

    open(Files.createSymbolicLink(temporary.resolve("link"), real));

    assertThat(real.resolve(".part")).isDirectory();
  }

  @Test
  void refusesAFileInPlaceOfTheDirectory() throws IOException {
    Path file = Files.createFile(temporary.resolve("attachments"));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("a file is in its place")
        .hasMessageContaining("ATTACHMENT_LOCAL_PATH");
  }

  @Test
  void refusesADirectoryThatCanNotBeWritten() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("attachments"));
    Files.createFile(directory.resolve(".part"));

    assertThatThrownBy(() -> open(directory)).isInstanceOf(StartFailure.class);
  }

  @Test
  void sweepsAwayWhatWasAbandonedADayAgo() throws IOException {
    Path old = part("old", NOW.minus(Duration.ofHours(25)));
    Path young = part("young", NOW.minus(Duration.ofHours(23)));

    open(temporary);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void leavesNothingBehindWhenItTriesTheDirectory() throws IOException {
    BlobAdapter adapter = open(temporary);

    assertThat(adapter.probe().trouble()).isEmpty();

    assertThat(temporary.resolve(".part")).isEmptyDirectory();
  }

  private Path part(String name, Instant modified) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(".part"));
    Path part = Files.createFile(folder.resolve(name));
    return Files.setLastModifiedTime(part, FileTime.from(modified));
  }

  private static BlobAdapter open(Path directory) {
    return BlobAdapter.open(new BlobSettings.Local(directory), InstantSource.fixed(NOW));
  }
}
