package dev.aimo.adapter.sql.session;

import dev.aimo.domain.error.PortFailure;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what drivers and MyBatis throw into the one exception that may leave the adapter. */
final class DatabaseFailure {

  private static final String PORT = "database";
  private static final String CONNECTION_STATES = "08";

  private DatabaseFailure() {}

  /** The cause of the failure is the driver's own exception, where there is one. */
  static PortFailure of(Exception thrown) {
    return sqlException(thrown)
        .map(e -> new PortFailure(PORT, isPassing(e), e))
        .orElseGet(() -> new PortFailure(PORT, false, thrown));
  }

  static Optional<SQLException> sqlException(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || (state != null && state.startsWith(CONNECTION_STATES));
  }
}
