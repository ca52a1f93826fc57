package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.session.Pools;
import dev.aimo.domain.health.HealthProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Asks the database for one row, within the limits of the pool. */
final class DatabaseProbe implements HealthProbe {

  // touches a table, because SQLite answers SELECT 1 without looking at its file
  private static final String QUESTION = "SELECT 1 FROM login_failures WHERE subject = ''";
  private static final int SECONDS = 5;

  private final Pools pools;

  DatabaseProbe(Pools pools) {
    this.pools = pools;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Optional<String> trouble() {
    try (Connection connection = pools.forReading().getConnection()) {
      // bounds the wait for a server that has gone silent, which a timeout of the statement does
      // not
      if (!connection.isValid(SECONDS)) {
        return Optional.of("the database does not answer: it has gone silent");
      }
      ask(connection);
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      return Optional.of("the database does not answer: " + ConnectionProblem.reason(e));
    }
  }

  private static void ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(QUESTION).close();
    }
  }
}
