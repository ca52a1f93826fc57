package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.dialect.Dialect;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MigrationFilesTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void haveTheSameNamesForEveryDatabase(Dialect dialect) throws Exception {
    assertThat(names(dialect)).isNotEmpty().isEqualTo(names(Dialect.SQLITE));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void areNumberedWithoutGaps(Dialect dialect) throws Exception {
    List<String> names = names(dialect);

    assertThat(names)
        .allSatisfy(
            name -> assertThat(name).startsWith("V%04d__".formatted(names.indexOf(name) + 1)));
  }

  private static List<String> names(Dialect dialect) throws IOException, URISyntaxException {
    URI folder =
        Objects.requireNonNull(
                MigrationFilesTest.class.getClassLoader().getResource(dialect.migrations()))
            .toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
