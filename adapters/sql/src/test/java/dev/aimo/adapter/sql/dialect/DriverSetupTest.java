package dev.aimo.adapter.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DriverSetupTest {

  @ParameterizedTest
  @CsvSource({
    "MYSQL, sslMode, sslMode",
    "MYSQL, SSLMODE, sslMode",
    "MARIADB, sslmode, sslMode",
    "POSTGRESQL, sslMode, sslmode",
    "POSTGRESQL, sslmode, sslmode"
  })
  void letsTheUrlWinHoweverItIsSpelt(Dialect dialect, String spelt, String known) {
    Properties properties = properties(dialect, Map.of(spelt, "as the user wants it"));

    assertThat(properties).containsEntry(known, "as the user wants it");
    assertThat(properties.stringPropertyNames()).filteredOn(known::equalsIgnoreCase).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"MYSQL, useSSL", "MARIADB, useSsl", "POSTGRESQL, ssl"})
  void leavesTlsToTheOlderWordsForIt(Dialect dialect, String word) {
    Properties properties = properties(dialect, Map.of(word, "true"));

    assertThat(properties.stringPropertyNames())
        .contains(word)
        .noneMatch("sslMode"::equalsIgnoreCase);
  }

  @Test
  void prefersTheModeOverTheOlderWords() {
    Properties properties =
        properties(Dialect.POSTGRESQL, Map.of("ssl", "true", "sslMode", "verify-ca"));

    assertThat(properties).containsEntry("sslmode", "verify-ca").doesNotContainKey("sslMode");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void setsTheVariablesOfTheUrlAfterItsOwn(Dialect dialect) {
    String variables =
        properties(dialect, Map.of("SessionVariables", "wait_timeout=99"))
            .getProperty("sessionVariables");

    assertThat(variables)
        .startsWith("sql_mode='STRICT_ALL_TABLES,")
        .endsWith(",innodb_lock_wait_timeout=10,wait_timeout=99");
  }

  @Test
  void addsNothingWhenTheUrlNamesNoVariables() {
    assertThat(properties(Dialect.MYSQL, Map.of("sessionVariables", "")))
        .isEqualTo(properties(Dialect.MYSQL, Map.of()));
  }

  private static Properties properties(Dialect dialect, Map<String, String> parameters) {
    Location location = new Location.OnServer("h:1", "db", "u", "p", parameters);
    return new DriverSetup(dialect, location, Duration.ofSeconds(5)).properties(Purpose.WORK);
  }
}
