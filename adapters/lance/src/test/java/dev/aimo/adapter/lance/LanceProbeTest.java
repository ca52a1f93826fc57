package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanceProbeTest extends HealthProbeContract {

  @TempDir private Path directory;
  private Lance lance;

  @BeforeEach
  void open() {
    lance = Lance.open(Place.of(directory));
  }

  @AfterEach
  void close() {
    lance.close();
  }

  @Override
  protected HealthProbe well() {
    return new LanceProbe(lance, new DataDirectory(directory));
  }

  @Override
  protected HealthProbe broken() {
    return new LanceProbe(lance, new DataDirectory(directory.resolve("gone")));
  }

  @Test
  void hasTheNameThatMonitorsKnow() {
    assertThat(well().name()).isEqualTo("lancedb");
  }

  @Test
  void saysThatTheDirectoryIsGone() {
    assertThat(broken().trouble())
        .contains("The directory for Lance data can not be written: it is not there");
  }

  @Test
  void leavesNothingBehind() {
    assertThat(well().trouble()).isEmpty();

    assertThat(directory).isEmptyDirectory();
  }
}
