package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Finds a server for an engine: one that the environment names, else a container, else one that is
 * started here.
 */
final class TestServerSearch {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private static final List<ServerSource> SOURCES =
      List.of(
          new EnvironmentServer(), new ContainerServer(), new EmbeddedServer(), new ScriptServer());

  private TestServerSearch() {}

  static Map<TestDatabase, TestServer> findAll() {
    Map<TestDatabase, CompletableFuture<TestServer>> searches = new EnumMap<>(TestDatabase.class);
    for (TestDatabase database : TestDatabase.values()) {
      searches.put(database, CompletableFuture.supplyAsync(() -> find(database)));
    }
    Map<TestDatabase, TestServer> found = new EnumMap<>(TestDatabase.class);
    searches.forEach((database, search) -> found.put(database, search.join()));
    return found;
  }

  private static TestServer find(TestDatabase database) {
    if (database == TestDatabase.SQLITE) {
      return new TestServer.NoneNeeded("SQLite " + SQLiteJDBCLoader.getVersion());
    }
    List<String> reasons = new ArrayList<>();
    for (ServerSource source : SOURCES) {
      try {
        Optional<String> url = source.start(database);
        if (url.isPresent()) {
          return identified(database, url.get(), source.name());
        }
      } catch (RuntimeException e) {
        String reason = "the one " + source.name() + " can not be used: " + e.getMessage();
        if (source.isAskedFor()) {
          return new TestServer.Missing(reason, true);
        }
        reasons.add(reason);
      }
    }
    reasons.addFirst("no AIMO_TEST_" + database + "_URL, no Docker, none that starts here");
    return new TestServer.Missing(String.join("; ", reasons), false);
  }

  private static TestServer identified(TestDatabase database, String url, String origin) {
    String named = withDatabase(url, database == TestDatabase.POSTGRESQL ? "postgres" : "mysql");
    DatabaseUrl parsed = DatabaseUrl.parse(named);
    var server =
        ConnectionCheck.identify(
            new DriverSetup(parsed.dialect(), parsed.location(), CONNECT_TIMEOUT));
    if (server.dialect() != database.dialect()) {
      throw new IllegalStateException("this is " + server + ", not " + database);
    }
    return new TestServer.Running((Location.OnServer) parsed.location(), server.toString(), origin);
  }

  /** The address of a server becomes the address of a database there. */
  private static String withDatabase(String url, String name) {
    return url.strip().replaceFirst("^([^:]+:(?:[^:/]+:)?//[^/?]*)/?[^?]*", "$1/" + name);
  }
}
