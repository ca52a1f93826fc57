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
    try (Connection connection = pools.forReading().getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      statement.executeQuery(QUESTION).close();
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      return Optional.of("the database does not answer: " + ConnectionProblem.reason(e));
    }
  }
}
