package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.adapter.sql.session.PoolLimits;
import dev.aimo.domain.error.StartFailure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the person who starts AIMO reads when the database is not as it should be. */
final class StartFailureTest {

  private static final String SECRET = "s3cret-word";
  private static final String RIGHT_SECRET = "an0ther-word";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
  void saysWhereNothingAnswers(TestDatabase engine) throws IOException {
    String address = addressOfNobody();

    assertRefusal(at(engine, address, "aimo", "anna"))
        .hasMessageContainingAll(
            engine.dialect().title(), address, "does not answer", "Check", "DATABASE_URL");
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
  void givesUpOnAServerThatNeverSpeaks(TestDatabase engine) throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      long start = System.nanoTime();

      assertRefusal(at(engine, address, "aimo", "anna"))
          .hasMessageContainingAll(address, "does not answer");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_WAIT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
  void saysThatAHostIsUnknown(TestDatabase engine) {
    assertRefusal(at(engine, "no-such-host.invalid:99", "aimo", "anna"))
        .hasMessageContainingAll("no-such-host.invalid:99", "does not answer");
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void saysWhoIsRefused(FreshDatabase database) {
    Location.OnServer server = server(database);

    assertRefusal(at(database.engine(), server.address(), server.database(), "nobody_here"))
        .hasMessageContainingAll(server.address(), "refuses the user \"nobody_here\"");
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void saysWhosePasswordIsWrong(FreshDatabase database) {
    Location.OnServer server = server(database);
    String user = "aimo_" + UUID.randomUUID().toString().substring(0, 8);
    String account = database.engine().dialect().isMysqlLike() ? "'%s'@'%%'" : "\"%s\"";
    String words = database.engine().dialect().isMysqlLike() ? "IDENTIFIED BY" : "PASSWORD";
    database.execute(
        "CREATE USER %s %s '%s'".formatted(account.formatted(user), words, RIGHT_SECRET));
    try {
      assertRefusal(at(database.engine(), server.address(), server.database(), user))
          .hasMessageContainingAll(
              server.address(), "refuses the user \"" + user + "\"", "wrong password")
          .hasMessageNotContaining(RIGHT_SECRET);
    } finally {
      database.execute("DROP USER " + account.formatted(user));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void saysHowToMakeAMissingDatabase(FreshDatabase database) {
    Location.OnServer server = server(database);
    SqlSettings settings =
        new SqlSettings(
            database.engine().dialect(),
            new Location.OnServer(
                server.address(),
                "aimo_nowhere",
                server.user(),
                server.password(),
                server.parameters()),
            PoolLimits.of(1));

    assertRefusal(settings)
        .hasMessageContainingAll("has no database \"aimo_nowhere\"", "CREATE DATABASE");
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void refusesASchemaOfANewerVersion(FreshDatabase database) {
    SqlAdapter.migrate(database.settings());
    database.execute(history("9999", true));

    assertRefusal(database.settings())
        .hasMessageContainingAll("has version 9999", "up to 0016", "newer AIMO");
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void refusesASchemaThatBrokeOffHalfway(FreshDatabase database) {
    SqlAdapter.migrate(database.settings());
    database.execute("DELETE FROM flyway_schema_history WHERE version = '0016'");
    database.execute(history("0016", false));

    assertRefusal(database.settings()).hasMessageContainingAll("broke off halfway", "0016");
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void refusesTheTablesOfOthers(FreshDatabase database) {
    database.execute("CREATE TABLE users (uid INT)");

    assertRefusal(database.settings())
        .hasMessageContainingAll("holds tables that this AIMO did not make");
  }

  @Test
  void saysWhereSqliteCanNotWrite(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a-file"), "");
    Path database = file.resolve("aimo.db");

    assertRefusal(SqlSettings.sqlite(database))
        .hasMessageContainingAll(database.toString(), "Check", "DATABASE_URL=sqlite:PATH");
  }

  @Test
  void saysThatAFileIsNoDatabase(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("letter.txt"), "Dear Anna, ".repeat(1000));

    assertRefusal(SqlSettings.sqlite(file))
        .hasMessageContainingAll(file.toString(), "is not a SQLite database");
  }

  private static AbstractThrowableAssert<?, ?> assertRefusal(SqlSettings settings) {
    return assertThatThrownBy(() -> SqlAdapter.open(settings, new SimpleMeterRegistry()).close())
        .isInstanceOf(StartFailure.class)
        .hasMessageNotContaining(SECRET);
  }

  private static SqlSettings at(TestDatabase engine, String address, String database, String user) {
    return new SqlSettings(
        engine.dialect(),
        new Location.OnServer(address, database, user, SECRET, Map.of()),
        new PoolLimits(1, 1, Duration.ofSeconds(2), Duration.ofMinutes(1)));
  }

  private static Location.OnServer server(FreshDatabase database) {
    return (Location.OnServer) database.settings().location();
  }

  private static String addressOfNobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }

  private static String history(String version, boolean isSuccess) {
    return """
    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
      checksum, installed_by, installed_on, execution_time, success)
    VALUES (99, '%s', 'later', 'SQL', 'V%s__later.sql', 1, 'somebody', '2026-01-01 00:00:00',
      1, %s)\
    """
        .formatted(version, version, isSuccess);
  }
}
