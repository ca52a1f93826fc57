package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.adapter.sql.session.PoolLimits;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes settings of environment variables. */
final class SqlVariables {

  static final int DEFAULT_POOL_SIZE = 10;

  private static final int MOST_CONNECTIONS = 1000;
  private static final int HIGHEST_PORT = 65_535;

  private final Function<String, Optional<String>> variables;
  private final Path sqliteFile;

  SqlVariables(Function<String, Optional<String>> variables, Path sqliteFile) {
    this.variables = variables;
    this.sqliteFile = sqliteFile;
  }

  SqlSettings read() {
    Optional<Dialect> type = variable("DATABASE_TYPE").map(DatabaseUrl::typeNamed);
    Optional<DatabaseUrl> url = variable("DATABASE_URL").map(DatabaseUrl::parse);
    url.ifPresent(given -> type.ifPresent(named -> checkAgreement(named, given.dialect())));
    return url.map(given -> new SqlSettings(given.dialect(), given.location(), pool()))
        .orElseGet(() -> withoutUrl(type.orElse(Dialect.MYSQL)));
  }

  private SqlSettings withoutUrl(Dialect type) {
    return switch (type) {
      case SQLITE -> new SqlSettings(type, new Location.InFile(sqliteFile), pool());
      case MYSQL, MARIADB -> new SqlSettings(type, mysqlServer(), pool());
      case POSTGRESQL ->
          throw new StartFailure(
              """
              DATABASE_TYPE is postgresql, and DATABASE_URL is missing. Set it to where the \
              database is, for example \
              DATABASE_URL=postgresql://aimo:PASSWORD@localhost:5432/aimo\
              """);
    };
  }

  private Location mysqlServer() {
    int port = number("MYSQL_PORT", HIGHEST_PORT).orElse(Dialect.MYSQL.port());
    return new Location.OnServer(
        DatabaseUrl.bracketed(variable("MYSQL_HOST").orElse("localhost")) + ":" + port,
        variable("MYSQL_DATABASE").orElse("aimo"),
        variable("MYSQL_USER").orElse("root"),
        variables.apply("MYSQL_PASSWORD").orElse(""),
        Map.of());
  }

  private PoolLimits pool() {
    return PoolLimits.of(
        number("DATABASE_POOL_SIZE", MOST_CONNECTIONS)
            .or(() -> number("MYSQL_CONNECTION_LIMIT", MOST_CONNECTIONS))
            .orElse(DEFAULT_POOL_SIZE));
  }

  private Optional<Integer> number(String name, int most) {
    return variable(name).map(text -> number(name, text, most));
  }

  private static int number(String name, String text, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // answered below
    }
    throw new StartFailure(
        "%s is \"%s\", and must be a number from 1 to %d.".formatted(name, text, most));
  }

  private Optional<String> variable(String name) {
    return variables.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static void checkAgreement(Dialect type, Dialect ofUrl) {
    if (type != ofUrl) {
      throw new StartFailure(
          """
          DATABASE_TYPE is %s, but DATABASE_URL is the address of a %s database. Make them agree, \
          or leave DATABASE_TYPE out.\
          """
              .formatted(type.id(), ofUrl.title()));
    }
  }
}
