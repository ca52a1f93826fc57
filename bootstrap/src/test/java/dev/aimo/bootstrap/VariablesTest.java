package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {

  @TempDir Path directory;

  @Test
  void letsTheEnvironmentWinOverTheFile() throws IOException {
    Files.writeString(directory.resolve(".env"), "PORT=1\nHOST=a\n");
    Variables variables = Variables.read(Map.of("PORT", "2"), directory);
    assertThat(variables.get("PORT")).contains("2");
    assertThat(variables.get("HOST")).contains("a");
  }

  @Test
  void takesAnEmptyValueForNone() {
    assertThat(new Variables(Map.of("PORT", "")).get("PORT")).isEmpty();
  }

  @Test
  void readsASecretFromTheFileThatIsNamed() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "s3cret\n");
    Variables variables = new Variables(Map.of("JWT_SECRET_FILE", secret.toString()));
    assertThat(variables.get("JWT_SECRET")).contains("s3cret");
  }

  @Test
  void namesASecretFileThatCanNotBeRead() {
    Variables variables = new Variables(Map.of("JWT_SECRET_FILE", "/no/such/file"));
    assertThatThrownBy(() -> variables.get("JWT_SECRET"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("JWT_SECRET_FILE")
        .hasMessageContaining("/no/such/file");
  }

  @Test
  void refusesASecretThatIsGivenTwice() {
    Variables variables = new Variables(Map.of("JWT_SECRET", "a", "JWT_SECRET_FILE", "b"));
    assertThatThrownBy(() -> variables.get("JWT_SECRET")).isInstanceOf(StartFailure.class);
  }
}
