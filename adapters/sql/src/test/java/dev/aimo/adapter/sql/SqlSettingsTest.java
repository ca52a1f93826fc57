package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlSettingsTest {

  private static final Path FILE = Path.of("data", "aimo.db");

  @Test
  void takesMysqlOnThisMachineWhenNothingIsSaid() {
    SqlSettings settings = read(Map.of());

    assertThat(settings.dialect()).isEqualTo(Dialect.MYSQL);
    assertThat(settings.location())
        .isEqualTo(new Location.OnServer("localhost:3306", "aimo", "root", "", Map.of()));
    assertThat(settings.pool().most()).isEqualTo(10);
    assertThat(settings.pool().leastIdle()).isEqualTo(2);
    assertThat(settings.pool().connectTimeout()).hasSeconds(5);
    assertThat(settings.pool().idleTimeout()).hasMinutes(10);
  }

  @Test
  void takesTheParametersOfMysqlOneByOne() {
    SqlSettings settings =
        read(
            Map.of(
                "DATABASE_TYPE", "mariadb",
                "MYSQL_HOST", "::1",
                "MYSQL_PORT", "3307",
                "MYSQL_USER", "anna",
                "MYSQL_PASSWORD", "p@ss:w/rd%",
                "MYSQL_DATABASE", "memory",
                "MYSQL_CONNECTION_LIMIT", "33"));

    assertThat(settings.dialect()).isEqualTo(Dialect.MARIADB);
    assertThat(settings.location())
        .isEqualTo(new Location.OnServer("[::1]:3307", "memory", "anna", "p@ss:w/rd%", Map.of()));
    assertThat(settings.pool().most()).isEqualTo(33);
  }

  @Test
  void prefersThePoolSizeOverTheConnectionLimit() {
    SqlSettings settings = read(Map.of("DATABASE_POOL_SIZE", "1", "MYSQL_CONNECTION_LIMIT", "33"));

    assertThat(settings.pool().most()).isEqualTo(1);
    assertThat(settings.pool().leastIdle()).isEqualTo(1);
  }

  @Test
  void keepsSqliteWhereItIsToldWithoutUrl() {
    SqlSettings settings = read(Map.of("DATABASE_TYPE", "sqlite"));

    assertThat(settings.location()).isEqualTo(new Location.InFile(FILE));
  }

  @Test
  void takesBlankVariablesAsAbsent() {
    SqlSettings settings = read(Map.of("DATABASE_TYPE", " ", "DATABASE_URL", ""));

    assertThat(settings.dialect()).isEqualTo(Dialect.MYSQL);
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://u:p@h:3306/db, MYSQL, h:3306",
    "mysql://u:p@h/db, MYSQL, h:3306",
    "jdbc:mysql://u:p@h:1/db, MYSQL, h:1",
    "jdbc:mysql://h:1/db?user=u&password=p, MYSQL, h:1",
    "mariadb://u:p@h/db, MARIADB, h:3306",
    "jdbc:mariadb://h/db?user=u&password=p, MARIADB, h:3306",
    "postgresql://u:p@h/db, POSTGRESQL, h:5432",
    "postgres://u:p@h/db, POSTGRESQL, h:5432",
    "PostgreSQL://u:p@h/db, POSTGRESQL, h:5432",
    "jdbc:postgresql://h:5/db?user=u&password=p, POSTGRESQL, h:5",
    "jdbc:postgresql:db?user=u&password=p, POSTGRESQL, localhost:5432",
    "postgresql://u:p@[::1]/db, POSTGRESQL, [::1]:5432",
    "postgresql://u:p@[fe80::2]:99/db, POSTGRESQL, [fe80::2]:99",
    "'mysql://u:p@a,b:7/db', MYSQL, 'a:3306,b:7'"
  })
  void readsUrlsOfServers(String url, Dialect dialect, String address) {
    SqlSettings settings = read(Map.of("DATABASE_URL", url));

    assertThat(settings.dialect()).isEqualTo(dialect);
    assertThat(settings.location())
        .isEqualTo(new Location.OnServer(address, "db", "u", "p", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://anna:p%40ss%3Aw%2Frd%25@h/db",
        "mysql://anna:p@ss:w/rd%@h/db",
        "jdbc:mysql://h/db?user=anna&password=p%40ss%3Aw%2Frd%25",
        "jdbc:mysql://h/db?user=anna&password=p@ss:w/rd%"
      })
  void readsOddPasswords(String url) {
    Location location = read(Map.of("DATABASE_URL", url)).location();

    assertThat(location)
        .isEqualTo(new Location.OnServer("h:3306", "db", "anna", "p@ss:w/rd%", Map.of()));
  }

  @Test
  void readsUsersPasswordsAndNamesOfAnyScript() {
    Location location =
        read(Map.of("DATABASE_URL", "postgresql://%E5%B0%8F:p+%C3%BC@h/mein%20ged%C3%A4chtnis"))
            .location();

    assertThat(location)
        .isEqualTo(new Location.OnServer("h:5432", "mein gedächtnis", "小", "p+ü", Map.of()));
  }

  @Test
  void keepsTheParametersOfAUrl() {
    Location location =
        read(Map.of("DATABASE_URL", "mysql://u:p@h/db?sslMode=REQUIRED&a=b%26c@d&flag")).location();

    assertThat(location)
        .isEqualTo(
            new Location.OnServer(
                "h:3306", "db", "u", "p", Map.of("sslMode", "REQUIRED", "a", "b&c@d", "flag", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:aimo.db, aimo.db",
    "sqlite:/var/lib/aimo.db, /var/lib/aimo.db",
    "sqlite:///var/lib/aimo.db, /var/lib/aimo.db",
    "jdbc:sqlite:data/aimo.db, data/aimo.db"
  })
  void readsUrlsOfFiles(String url, Path file) {
    assertThat(read(Map.of("DATABASE_URL", url)).location()).isEqualTo(new Location.InFile(file));
  }

  @Test
  void letsTypeAndUrlAgree() {
    SqlSettings settings =
        read(Map.of("DATABASE_TYPE", "postgres", "DATABASE_URL", "postgresql://u:p@h/db"));

    assertThat(settings.dialect()).isEqualTo(Dialect.POSTGRESQL);
  }

  @Test
  void refusesTypeAndUrlThatDisagree() {
    refuses(Map.of("DATABASE_TYPE", "mysql", "DATABASE_URL", "sqlite:aimo.db"), "agree");
  }

  @Test
  void listsTheTypesWhenOneIsUnknown() {
    refuses(Map.of("DATABASE_TYPE", "oracle"), "\"oracle\"", "mysql, mariadb, postgresql, sqlite");
  }

  @Test
  void showsExamplesWhenAUrlIsUnknown() {
    refuses(Map.of("DATABASE_URL", "mongodb://u:secret@h/db"), "mysql://", "sqlite:");
  }

  @Test
  void namesTheVariableThatPostgresqlNeeds() {
    refuses(Map.of("DATABASE_TYPE", "postgresql"), "DATABASE_URL", "postgresql://aimo:");
  }

  @Test
  void asksForTheNameOfTheDatabase() {
    refuses(Map.of("DATABASE_URL", "mysql://u:secret@h:3306"), "names no database", "/name");
    refuses(Map.of("DATABASE_URL", "mysql://u:secret@h:3306/"), "names no database");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite::memory:", "sqlite:", "sqlite:aimo.db?mode=ro"})
  void asksForAPlainFile(String url) {
    refuses(Map.of("DATABASE_URL", url), "sqlite:/var/lib/aimo/aimo.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "0", "-1", "1001", "3.5", "99999999999"})
  void refusesPoolSizesThatAreNone(String size) {
    refuses(Map.of("DATABASE_POOL_SIZE", size), "DATABASE_POOL_SIZE", "\"" + size + "\"");
  }

  @Test
  void refusesAPortThatIsNone() {
    refuses(Map.of("MYSQL_PORT", "65536"), "MYSQL_PORT", "1 to 65535");
  }

  @Test
  void neverShowsSecrets() {
    SqlSettings settings =
        read(Map.of("DATABASE_URL", "mysql://anna:secret@h/db?trustStorePassword=secret"));

    assertThat(settings.toString())
        .contains("MySQL", "h:3306/db", "anna", "trustStorePassword")
        .doesNotContain("secret");
  }

  private static void refuses(Map<String, String> variables, String... parts) {
    assertThatThrownBy(() -> read(variables))
        .isInstanceOf(StartFailure.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("secret");
  }

  private static SqlSettings read(Map<String, String> variables) {
    return SqlSettings.read(name -> Optional.ofNullable(variables.get(name)), FILE);
  }
}
