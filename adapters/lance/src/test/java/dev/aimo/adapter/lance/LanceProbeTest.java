package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanceProbeTest extends HealthProbeContract {

  @TempDir private Path directory;

  @Override
  protected HealthProbe well() {
    return new LanceProbe(new DataDirectory(directory));
  }

  @Override
  protected HealthProbe broken() {
    return new LanceProbe(new DataDirectory(directory.resolve("gone")));
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
