package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDirectoryTest {

  @TempDir private Path directory;

  @Test
  void isItsOwnersAloneWhenItIsMade() throws IOException {
    Path made = directory.resolve("new").resolve("data");

    SqlAdapter.migrate(SqlSettings.sqlite(made.resolve("aimo.db")));

    assertThat(rights(made)).isEqualTo("rwx------");
    assertThat(rights(made.resolveSibling(""))).isEqualTo("rwx------");
  }

  @Test
  void keepsTheRightsThatItHas() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));

    SqlAdapter.migrate(SqlSettings.sqlite(directory.resolve("aimo.db")));

    assertThat(rights(directory)).isEqualTo("rwxr-x---");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
