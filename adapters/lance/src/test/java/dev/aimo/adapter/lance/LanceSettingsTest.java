package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanceSettingsTest {

  private static final Path DEFAULT = Path.of("data", "lancedb");

  @Test
  void keepsTheDataInTheDefaultDirectoryUnlessToldOtherwise() {
    assertThat(read(Map.of())).isEqualTo(new LanceSettings.Local(DEFAULT));
  }

  @Test
  void readsTheDirectory() {
    assertThat(read(Map.of("LANCEDB_STORAGE_TYPE", "LOCAL", "LANCEDB_PATH", "./lancedb_data")))
        .isEqualTo(new LanceSettings.Local(Path.of("./lancedb_data")));
  }

  @Test
  void takesEmptyVariablesForUnsetOnes() {
    assertThat(read(Map.of("LANCEDB_STORAGE_TYPE", "", "LANCEDB_PATH", " ")))
        .isEqualTo(new LanceSettings.Local(DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "S3"})
  void saysThatObjectStoresComeLater(String type) {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_STORAGE_TYPE", type)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LANCEDB_STORAGE_TYPE is " + type)
        .hasMessageContaining("not part of this release");
  }

  @Test
  void namesTheValidTypesForOneItDoesNotKnow() {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_STORAGE_TYPE", "gcs")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("gcs")
        .hasMessageContaining("valid type is local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "s3://bucket/path"})
  void refusesAPathThatIsNone(String path) {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_PATH", path)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LANCEDB_PATH");
  }

  private static LanceSettings read(Map<String, String> variables) {
    return LanceSettings.read(name -> Optional.ofNullable(variables.get(name)), DEFAULT);
  }
}
