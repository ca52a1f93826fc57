package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import java.util.Arrays;
import java.util.List;

/** The engines that the tests run on, as far as they can be reached. */
public enum TestDatabase {
  SQLITE(Dialect.SQLITE),
  POSTGRESQL(Dialect.POSTGRESQL),
  MARIADB(Dialect.MARIADB),
  MYSQL(Dialect.MYSQL);

  private final Dialect dialect;

  TestDatabase(Dialect dialect) {
    this.dialect = dialect;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Those that can be reached, or all when the environment requires it. */
  public static List<TestDatabase> reachable() {
    return Arrays.stream(values()).filter(TestServers::isToBeTested).toList();
  }

  /** As {@link #reachable}, without the one that is only a file. */
  public static List<TestDatabase> reachableServers() {
    return reachable().stream().filter(database -> database != SQLITE).toList();
  }
}
