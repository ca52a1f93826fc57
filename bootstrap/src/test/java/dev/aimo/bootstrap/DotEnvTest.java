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

class DotEnvTest {

  @TempDir Path directory;

  @Test
  void readsNamesQuotesCommentsAndExports() throws IOException {
    Map<String, String> values =
        read(
            """
            # a comment

            PORT=3001
            export HOST = 127.0.0.1   # only here
            QUOTED="a # b"
            SINGLE='c = d'   # why
            EMPTY=
            URL=mysql://u:p#w@h/d?x=1
            """);
    assertThat(values)
        .isEqualTo(
            Map.of(
                "PORT", "3001",
                "HOST", "127.0.0.1",
                "QUOTED", "a # b",
                "SINGLE", "c = d",
                "EMPTY", "",
                "URL", "mysql://u:p#w@h/d?x=1"));
  }

  @Test
  void isEmptyWithoutAFile() {
    assertThat(DotEnv.read(directory.resolve(".env"))).isEmpty();
  }

  @Test
  void namesTheLineThatItCanNotRead() {
    assertThatThrownBy(() -> read("PORT=1\nwhat is this\n"))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("Line 2 of ");
  }

  private Map<String, String> read(String text) throws IOException {
    return DotEnv.read(Files.writeString(directory.resolve(".env"), text));
  }
}
