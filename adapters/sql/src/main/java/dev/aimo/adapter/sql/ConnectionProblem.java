package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.domain.error.StartFailure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/** What to tell the person who starts AIMO when there is no way to the database. */
final class ConnectionProblem {

  private static final Set<String> WRONG_PASSWORD_STATES = Set.of("28000", "28P01");
  private static final Set<Integer> WRONG_PASSWORD_CODES = Set.of(1045, 1698);
  private static final int UNKNOWN_DATABASE = 1049;
  private static final int DATABASE_DENIED = 1044;
  private static final int NOT_A_DATABASE = 26;

  private ConnectionProblem() {}

  static StartFailure of(DriverSetup setup, SQLException e) {
    return switch (setup.location()) {
      case Location.InFile in -> withFile(in.file(), e);
      case Location.OnServer on -> new StartFailure(ofServer(setup.dialect(), on, e), e);
    };
  }

  static StartFailure withFile(Path file, Exception e) {
    Path absolute = file.toAbsolutePath();
    if (e instanceof SQLException sql && (sql.getErrorCode() & 0xff) == NOT_A_DATABASE) {
      return new StartFailure(
          "%s is not a SQLite database. Name another file in DATABASE_URL=sqlite:PATH."
              .formatted(absolute),
          e);
    }
    return new StartFailure(
        """
        SQLite can not keep its data in %s (%s). Check that the directory is there and that this \
        user may write to it and to the file, or name another one in DATABASE_URL=sqlite:PATH.\
        """
            .formatted(absolute, reason(e)),
        e);
  }

  private static String ofServer(Dialect dialect, Location.OnServer on, SQLException e) {
    String server = dialect.title() + " at " + on.address();
    if (isOutOfReach(e)) {
      return """
      %s does not answer (%s). Check that the server runs, that it can be reached from here, and \
      that host and port are right in %s.\
      """
          .formatted(server, reason(e), variables(dialect, "MYSQL_HOST and MYSQL_PORT"));
    }
    if (isRefused(e)) {
      return """
      %s refuses the user "%s" (wrong password, or no right to come from this machine). Check \
      user and password in %s.\
      """
          .formatted(server, on.user(), variables(dialect, "MYSQL_USER and MYSQL_PASSWORD"));
    }
    if (isUnknownDatabase(e)) {
      return "%s has no database \"%s\". Create it with: %s"
          .formatted(server, on.database(), creation(dialect, on.database()));
    }
    if (e.getErrorCode() == DATABASE_DENIED) {
      return """
      %s does not let the user "%s" use the database "%s", or there is none. Create it with: %s \
      and grant the user all rights on it.\
      """
          .formatted(server, on.user(), on.database(), creation(dialect, on.database()));
    }
    return "%s can not be used: %s".formatted(server, reason(e));
  }

  private static String variables(Dialect dialect, String ofMysql) {
    return dialect.isMysqlLike() ? "DATABASE_URL, or in " + ofMysql : "DATABASE_URL";
  }

  private static boolean isOutOfReach(SQLException e) {
    Throwable root = root(e);
    return root instanceof ConnectException
        || root instanceof SocketTimeoutException
        || root instanceof UnknownHostException
        || root instanceof NoRouteToHostException;
  }

  private static boolean isRefused(SQLException e) {
    return WRONG_PASSWORD_CODES.contains(e.getErrorCode())
        || (e.getSQLState() != null && WRONG_PASSWORD_STATES.contains(e.getSQLState()));
  }

  private static boolean isUnknownDatabase(SQLException e) {
    return e.getErrorCode() == UNKNOWN_DATABASE || "3D000".equals(e.getSQLState());
  }

  private static String creation(Dialect dialect, String database) {
    return dialect.isMysqlLike()
        ? "CREATE DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;".formatted(database)
        : "CREATE DATABASE \"%s\" ENCODING 'UTF8';".formatted(database);
  }

  /** The drivers wrap the telling message in one or two that only say that something failed. */
  static String reason(Throwable thrown) {
    Throwable root = root(thrown);
    String message = root.getMessage();
    String text =
        message == null || message.isBlank() ? "" : message.strip().lines().findFirst().orElse("");
    return root instanceof UnknownHostException
        ? "the host name is not known: " + text
        : text.isEmpty() ? root.getClass().getSimpleName() : text;
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : root(cause);
  }
}
