package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartVariablesTest {

  @TempDir Path directory;

  @Test
  void makesASecretForTheOwnersEyesOnlyAndKeepsIt() throws IOException {
    String secret = quickstart(Map.of()).get("JWT_SECRET").orElseThrow();
    assertThat(secret).hasSize(64);
    assertThat(quickstart(Map.of()).get("JWT_SECRET")).contains(secret);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data().resolve("jwt-secret"))))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(data())) {
      assertThat(files).containsExactly(data().resolve("jwt-secret"));
    }
  }

  @Test
  void letsNobodyElseLookIntoItsDirectory() throws IOException {
    quickstart(Map.of());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
        .isEqualTo("rwx------");
  }

  @Test
  void keepsToItsDirectoryWhateverDatabaseTheEnvironmentNames() {
    Variables variables =
        quickstart(Map.of("DATABASE_TYPE", "mysql", "DATABASE_URL", "mysql://db/aimo"));
    assertThat(variables.get("DATABASE_TYPE")).contains("sqlite");
    assertThat(variables.get("DATABASE_URL")).contains("sqlite:" + data().resolve("aimo.db"));
  }

  @Test
  void keepsToItsDirectoryWhateverPlacesTheEnvironmentNames() {
    Variables variables =
        quickstart(
            Map.of(
                "LANCEDB_PATH", "/elsewhere",
                "ATTACHMENT_LOCAL_PATH", "/elsewhere",
                "AIMO_LOG_DIR", "/elsewhere",
                "DATABASE_TYPE_FILE", "/elsewhere"));
    Directories directories = Directories.read(variables);
    assertThat(variables.get("LANCEDB_PATH")).isEmpty();
    assertThat(variables.get("ATTACHMENT_LOCAL_PATH")).isEmpty();
    assertThat(variables.get("AIMO_LOG_DIR")).isEmpty();
    assertThat(variables.get("DATABASE_TYPE")).contains("sqlite");
    assertThat(directories.logs()).isEqualTo(data().resolve("logs"));
  }

  @Test
  void listensOnThisMachineOnlyUnlessToldOtherwise() {
    assertThat(quickstart(Map.of()).get("HOST")).contains("127.0.0.1");
    assertThat(quickstart(Map.of("HOST", "0.0.0.0")).get("HOST")).contains("0.0.0.0");
  }

  @Test
  void saysWhatToDoWhenTheDirectoryCanNotBeUsed() throws IOException {
    Files.writeString(data(), "a file, not a directory");
    assertThatThrownBy(() -> quickstart(Map.of()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("set AIMO_DATA_DIR");
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Variables quickstart(Map<String, String> environment) {
    return QuickstartVariables.over(
        new Variables(environment).with(Map.of("AIMO_DATA_DIR", data().toString())));
  }
}
