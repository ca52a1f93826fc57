package dev.aimo.adapter.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.SampleCategories;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How SQLite is set up: durable, checked, and never in its own way. */
final class SqliteConnectionsTest {

  private final FreshDatabase database = new FreshDatabase(TestDatabase.SQLITE);

  @AfterEach
  void dropTheDatabase() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "journal_mode, wal",
    "synchronous, 2",
    "foreign_keys, 1",
    "busy_timeout, 5000",
    "temp_store, 2",
    "cache_size, -10000"
  })
  void setsUpEveryConnection(String pragma, String value) throws SQLException {
    try (Pools pools = database.openPools()) {
      assertThat(ask(pools.forWriting(), "PRAGMA " + pragma)).isEqualTo(value);
      assertThat(ask(pools.forReading(), "PRAGMA " + pragma)).isEqualTo(value);
    }
  }

  @Test
  void refusesToWriteThroughAReader() throws SQLException {
    try (Pools pools = database.openPools();
        Connection reader = pools.forReading().getConnection();
        Statement statement = reader.createStatement()) {
      assertThatThrownBy(
              () -> statement.execute("INSERT INTO login_failures VALUES ('anybody', 1, 1)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("readonly");
    }
  }

  @Test
  void hasOneWriterAndSeveralReaders() {
    try (Pools pools = database.openPools()) {
      assertThat(pools.forWriting().getMaximumPoolSize()).isEqualTo(1);
      assertThat(pools.forReading().getMaximumPoolSize()).isBetween(2, 8);
    }
  }

  @Test
  void keepsTextsToTheirLength() throws SQLException {
    try (Pools pools = database.openPools();
        Connection writer = pools.forWriting().getConnection();
        Statement statement = writer.createStatement()) {
      String tooLong = "x".repeat(256);

      assertThatThrownBy(() ->
              statement.execute("INSERT INTO login_failures VALUES ('" + tooLong + "', 1, 1)"))
          .hasMessageContaining("CHECK constraint failed");
    }
  }

  @Test
  void servesWritersAndReadersAtOnceWithoutAnyBeingTurnedAway() throws Exception {
    Ports ports = database.ports();
    Account owner = SampleAccounts.account();
    ports.unit().write(() -> add(ports, owner));
    AtomicInteger number = new AtomicInteger();

    Together.run(
        8,
        () -> {
          boolean isWriter = number.getAndIncrement() < 2;
          for (int i = 0; i < 100; i++) {
            if (isWriter) {
              ports.unit().write(() -> addCategory(ports, owner));
            } else {
              ports.unit().read(() -> ports.categories().findAll(owner.id()).size());
            }
          }
          return true;
        });

    assertThat(ports.unit().<Integer>read(() -> ports.categories().findAll(owner.id()).size()))
        .isEqualTo(200);
  }

  @Test
  void findsAddressesByTheirIndex() throws SQLException {
    try (Pools pools = database.openPools()) {
      assertThat(plan(pools, "SELECT email FROM users WHERE live_email_key = 'a'"))
          .contains("users_live_email_key");
    }
  }

  @Test
  void findsCategoriesInOrderByTheirIndex() throws SQLException {
    try (Pools pools = database.openPools()) {
      String plan =
          plan(
              pools,
              "SELECT name FROM categories WHERE uid = 'a' AND live_name_key IS NOT NULL"
                  + " ORDER BY live_name_key");

      assertThat(plan).contains("categories_live_name_key").doesNotContain("TEMP B-TREE");
    }
  }

  private static boolean add(Ports ports, Account owner) {
    ports.accounts().add(owner);
    return true;
  }

  private static boolean addCategory(Ports ports, Account owner) {
    ports.categories().add(SampleCategories.category(owner.id(), SampleAccounts.unique()));
    return true;
  }

  private static String plan(Pools pools, String sql) throws SQLException {
    try (Connection connection = pools.forReading().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      StringBuilder plan = new StringBuilder();
      while (row.next()) {
        plan.append(row.getString("detail")).append('\n');
      }
      return plan.toString();
    }
  }

  private static String ask(HikariDataSource pool, String question) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
