package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttachmentsProbeTest extends HealthProbeContract {

  @TempDir private Path directory;

  @Override
  protected HealthProbe well() {
    return new AttachmentsProbe(new PartFiles(directory));
  }

  @Override
  protected HealthProbe broken() {
    return new AttachmentsProbe(new PartFiles(directory.resolve("gone")));
  }

  @Test
  void isNamedAfterWhatIsKeptThere() {
    assertThat(well().name()).isEqualTo("attachments");
  }

  @Test
  void doesNotMakeTheDirectoryAnewWhenItIsGone() {
    assertThat(broken().trouble())
        .contains("The directory for attachments can not be written: it is not there");

    assertThat(directory).isEmptyDirectory();
  }
}
