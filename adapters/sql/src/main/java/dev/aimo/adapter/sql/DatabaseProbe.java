package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.session.Pools;
import dev.aimo.domain.health.HealthProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database for one row, within the limits of the pool. Everybody may see the answer, so
 * the reason of a trouble goes to the log alone, and seldom enough that a monitor does not fill it.
 */
final class DatabaseProbe implements HealthProbe {

  // touches a table, because SQLite answers SELECT 1 without looking at its file
  private static final String QUESTION = "SELECT 1 FROM login_failures WHERE subject = ''";
  private static final int SECONDS = 5;
  private static final String TROUBLE = "the database does not answer";
  private static final long SILENCE = Duration.ofMinutes(1).toNanos();
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbe.class);

  private final Pools pools;
  private final LongSupplier nanos;
  private final AtomicLong quietUntil;

  DatabaseProbe(Pools pools) {
    this(pools, System::nanoTime);
  }

  /** Measures time by other means than those of the machine. */
  DatabaseProbe(Pools pools, LongSupplier nanos) {
    this.pools = pools;
    this.nanos = nanos;
    this.quietUntil = new AtomicLong(nanos.getAsLong());
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Optional<String> trouble() {
    try (Connection connection = pools.forReading().getConnection()) {
      // a time-out of the statement would not bound the wait for a server that has gone silent
      if (!connection.isValid(SECONDS)) {
        return trouble("it has gone silent");
      }
      ask(connection);
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      return trouble(ConnectionProblem.reason(e));
    }
  }

  private Optional<String> trouble(String reason) {
    long now = nanos.getAsLong();
    long until = quietUntil.get();
    if (now - until >= 0 && quietUntil.compareAndSet(until, now + SILENCE)) {
      LOG.warn("{}: {}", TROUBLE, reason);
    }
    return Optional.of(TROUBLE);
  }

  private static void ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(QUESTION).close();
    }
  }
}
