package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.adapter.sql.session.PoolLimits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Which database is used, where it is, and how many connections it gets. */
public record SqlSettings(Dialect dialect, Location location, PoolLimits pool) {

  /**
   * Reads {@code DATABASE_TYPE}, {@code DATABASE_URL}, {@code DATABASE_POOL_SIZE} and {@code
   * MYSQL_*}.
   *
   * @param variable the value of an environment variable, with secrets from files resolved already
   * @param sqliteFile where SQLite keeps its data when no URL says so
   * @throws dev.aimo.domain.error.StartFailure when they make no sense
   */
  public static SqlSettings read(Function<String, Optional<String>> variable, Path sqliteFile) {
    return new SqlVariables(variable, sqliteFile).read();
  }

  /** SQLite with usual limits, for programs that bring their own file. */
  public static SqlSettings sqlite(Path file) {
    return new SqlSettings(
        Dialect.SQLITE, new Location.InFile(file), PoolLimits.of(SqlVariables.DEFAULT_POOL_SIZE));
  }

  DriverSetup driver() {
    return new DriverSetup(dialect, location, pool.connectTimeout());
  }

  @Override
  public String toString() {
    return "%s at %s, up to %d connections".formatted(dialect.title(), location, pool.most());
  }
}
