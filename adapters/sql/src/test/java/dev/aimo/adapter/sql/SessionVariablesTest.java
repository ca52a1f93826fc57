package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import dev.aimo.adapter.sql.dialect.Location;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a URL sets in the session, beside what AIMO sets. */
final class SessionVariablesTest {

  static Stream<FreshDatabase> mysqlLike() {
    return FreshDatabase.onEveryServer()
        .filter(database -> database.engine().dialect().isMysqlLike());
  }

  @ParameterizedTest
  @MethodSource("mysqlLike")
  void leaveTheServerStrict(FreshDatabase database) throws SQLException {
    try (Connection connection = connect(database, "wait_timeout=1234,max_sort_length=2048")) {
      assertThat(session(connection, "wait_timeout")).isEqualTo("1234");
      assertThat(session(connection, "max_sort_length")).isEqualTo("2048");
      assertThat(session(connection, "sql_mode")).contains("STRICT_ALL_TABLES");
      assertThat(session(connection, "innodb_lock_wait_timeout")).isEqualTo("10");
    }
  }

  @ParameterizedTest
  @MethodSource("mysqlLike")
  void winWhereTheyNameTheSame(FreshDatabase database) throws SQLException {
    try (Connection connection = connect(database, "innodb_lock_wait_timeout=7")) {
      assertThat(session(connection, "innodb_lock_wait_timeout")).isEqualTo("7");
    }
  }

  private static Connection connect(FreshDatabase database, String variables) throws SQLException {
    SqlSettings settings = database.settings();
    Location.OnServer on = (Location.OnServer) settings.location();
    Location.OnServer with =
        new Location.OnServer(
            on.address(),
            on.database(),
            on.user(),
            on.password(),
            Map.of("sessionVariables", variables));
    return new DriverSetup(settings.dialect(), with, settings.pool().connectTimeout())
        .connect(Purpose.WORK);
  }

  private static String session(Connection connection, String variable) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@SESSION." + variable)) {
      row.next();
      return row.getString(1);
    }
  }
}
