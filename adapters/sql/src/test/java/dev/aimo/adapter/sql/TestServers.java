package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds a server for each engine, once in a run of the tests: one that the environment names, else
 * a container, else one that is started here. What could be found is written to {@code
 * target/databases.txt}.
 */
final class TestServers {

  private static final Path ACCOUNT = Path.of("target", "databases.txt");
  private static final boolean REQUIRED = "required".equals(System.getenv("AIMO_TEST_DATABASES"));
  private static final Map<TestDatabase, TestServer> FOUND = findAll();

  private TestServers() {}

  static TestServer of(TestDatabase database) {
    return FOUND.getOrDefault(database, new TestServer.Missing("it was not looked for", true));
  }

  static TestServer.Running running(TestDatabase database) {
    return switch (of(database)) {
      case TestServer.Running running -> running;
      case TestServer.Missing missing ->
          throw new AssertionError(database + " can not be tested: " + missing.reason());
      case TestServer.NoneNeeded _ -> throw new AssertionError(database + " has no server");
    };
  }

  static boolean isToBeTested(TestDatabase database) {
    return REQUIRED
        || switch (of(database)) {
          case TestServer.Missing missing -> missing.isAskedFor();
          case TestServer.NoneNeeded _, TestServer.Running _ -> true;
        };
  }

  private static Map<TestDatabase, TestServer> findAll() {
    Map<TestDatabase, TestServer> found = TestServerSearch.findAll();
    write(found);
    return found;
  }

  private static void write(Map<TestDatabase, TestServer> found) {
    String lines =
        found.entrySet().stream()
            .map(entry -> title(entry.getKey().dialect()) + entry.getValue().account() + "\n")
            .collect(Collectors.joining());
    try {
      Files.createDirectories(ACCOUNT.toAbsolutePath().getParent());
      Files.writeString(ACCOUNT, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(Dialect dialect) {
    return "%-11s".formatted(dialect.title());
  }
}
