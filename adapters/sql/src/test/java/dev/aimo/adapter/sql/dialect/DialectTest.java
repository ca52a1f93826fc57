package dev.aimo.adapter.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialectTest {

  @ParameterizedTest
  @CsvSource({
    "MYSQL, 40001, 1213",
    "MYSQL, 41000, 1205",
    "MYSQL, HY000, 1205",
    "MYSQL, HY000, 1180",
    "MARIADB, 40001, 1213",
    "MARIADB, HY000, 1205",
    "POSTGRESQL, 40001, 0",
    "POSTGRESQL, 40P01, 0",
    "SQLITE, , 5",
    "SQLITE, , 517"
  })
  void recognisesClashes(Dialect dialect, String state, int code) {
    assertThat(dialect.isClash(new SQLException("clash", state, code))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL, 23000, 1062",
    "MARIADB, 23000, 1062",
    "POSTGRESQL, 23505, 0",
    "POSTGRESQL, 08006, 0",
    "SQLITE, , 19"
  })
  void repeatsNothingElse(Dialect dialect, String state, int code) {
    assertThat(dialect.isClash(new SQLException("no clash", state, code))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL, 23000, 1062, Duplicate entry 'x' for key 'users.users_live_email_key'",
    "MARIADB, 23000, 1062, Duplicate entry 'x' for key 'users_live_email_key'",
    "POSTGRESQL, 23505, 0, violates unique constraint \"users_live_email_key\"",
    "SQLITE, , 19, UNIQUE constraint failed: users.live_email_key"
  })
  void recognisesWhatIsThereAlready(Dialect dialect, String state, int code, String message) {
    SQLException e = new SQLException(message, state, code);

    assertThat(dialect.isDuplicate(e, "live_email_key")).isTrue();
    assertThat(dialect.isDuplicate(e, "live_name_key")).isFalse();
  }
}
