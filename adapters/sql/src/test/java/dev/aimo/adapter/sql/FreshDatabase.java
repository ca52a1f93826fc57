package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.adapter.sql.session.PoolLimits;
import dev.aimo.adapter.sql.session.Pools;
import dev.aimo.domain.unit.Ports;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database that is nobody else's. It is made when it is first asked for, and gone when it is
 * closed, which JUnit does with arguments of test classes.
 */
public final class FreshDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final TestDatabase engine;
  private @Nullable SqlSettings settings;
  private @Nullable SqlAdapter adapter;

  public FreshDatabase(TestDatabase engine) {
    this.engine = engine;
  }

  /** For test classes that run on every engine. */
  public static Stream<FreshDatabase> onEveryEngine() {
    return TestDatabase.reachable().stream().map(FreshDatabase::new);
  }

  /** For test classes about what only servers do. */
  public static Stream<FreshDatabase> onEveryServer() {
    return TestDatabase.reachableServers().stream().map(FreshDatabase::new);
  }

  public TestDatabase engine() {
    return engine;
  }

  /** Of a database that is there, and empty until the adapter is opened. */
  public synchronized SqlSettings settings() {
    SqlSettings made = settings;
    if (made == null) {
      made = engine == TestDatabase.SQLITE ? inDirectory() : onServer();
      settings = made;
    }
    return made;
  }

  public synchronized SqlAdapter adapter() {
    SqlAdapter opened = adapter;
    if (opened == null) {
      opened = SqlAdapter.open(settings(), new SimpleMeterRegistry());
      adapter = opened;
    }
    return opened;
  }

  public Ports ports() {
    SqlAdapter open = adapter();
    return new Ports(
        open.unitOfWork(),
        open.accounts(),
        open.categories(),
        open.loginFailures(),
        open.tags(),
        open.memos(),
        open.memoReader(),
        open.memoHistory(),
        open.attachments(),
        open.blobLedger(),
        open.insights(),
        open.generations(),
        open.outbox(),
        open.indexFeed(),
        open.leases(),
        open.speechTasks(),
        open.recommendations(),
        open.pushRules(),
        open.deliveries(),
        open.jobRuns());
  }

  /** Connections of their own to the finished schema. The caller closes them. */
  public Pools openPools() {
    SqlAdapter.migrate(settings());
    return Pools.open(settings().driver(), settings().pool(), new SimpleMeterRegistry());
  }

  /** A connection beside the adapter's own. */
  public Connection connect() throws SQLException {
    return settings().driver().connect(Purpose.WORK);
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private SqlSettings onServer() {
    Location.OnServer admin = TestServers.running(engine).admin();
    String name = "aimo_test_" + UUID.randomUUID().toString().replace("-", "");
    asAdmin("CREATE DATABASE " + name);
    return new SqlSettings(
        engine.dialect(),
        new Location.OnServer(
            admin.address(), name, admin.user(), admin.password(), admin.parameters()),
        PoolLimits.of(CONNECTIONS));
  }

  private static SqlSettings inDirectory() {
    try {
      return SqlSettings.sqlite(Files.createTempDirectory("aimo-sqlite").resolve("aimo.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (adapter != null) {
      adapter.close();
    }
    if (settings != null) {
      drop(settings.location());
    }
  }

  private void drop(Location location) {
    switch (location) {
      case Location.InFile in -> delete(in.file().resolveSibling(""));
      case Location.OnServer on -> {
        String force = engine == TestDatabase.POSTGRESQL ? " WITH (FORCE)" : "";
        asAdmin("DROP DATABASE " + on.database() + force);
      }
    }
  }

  private void asAdmin(String sql) {
    DriverSetup setup =
        new DriverSetup(
            engine.dialect(),
            TestServers.running(engine).admin(),
            PoolLimits.of(1).connectTimeout());
    try (Connection connection = setup.connect(Purpose.WORK);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return engine.dialect().title();
  }
}
