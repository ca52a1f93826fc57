package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BlobSettingsTest {

  private static final Path DEFAULT = Path.of("data", "attachments");

  @Test
  void keepsAttachmentsInTheDefaultDirectoryUnlessToldOtherwise() {
    assertThat(read(Map.of())).isEqualTo(new BlobSettings.Local(DEFAULT));
  }

  @Test
  void readsTheDirectory() {
    assertThat(
            read(Map.of("ATTACHMENT_STORAGE_TYPE", "local", "ATTACHMENT_LOCAL_PATH", "/srv/files")))
        .isEqualTo(new BlobSettings.Local(Path.of("/srv/files")));
  }

  @Test
  void takesEmptyVariablesForUnsetOnes() {
    assertThat(read(Map.of("ATTACHMENT_STORAGE_TYPE", " ", "ATTACHMENT_LOCAL_PATH", "")))
        .isEqualTo(new BlobSettings.Local(DEFAULT));
  }

  @Test
  void doesNotMindCapitals() {
    assertThat(read(Map.of("ATTACHMENT_STORAGE_TYPE", "Local ")))
        .isEqualTo(new BlobSettings.Local(DEFAULT));
  }

  @Test
  void namesTheValidTypesForOneItDoesNotKnow() {
    assertThatThrownBy(() -> read(Map.of("ATTACHMENT_STORAGE_TYPE", "ftp")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("ftp")
        .hasMessageContaining("valid types are local, s3 and oss");
  }

  @Test
  void refusesAPathThatIsNone() {
    assertThatThrownBy(() -> read(Map.of("ATTACHMENT_LOCAL_PATH", "a\0b")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("ATTACHMENT_LOCAL_PATH");
  }

  private static BlobSettings read(Map<String, String> variables) {
    return BlobSettings.read(name -> Optional.ofNullable(variables.get(name)), DEFAULT);
  }
}
