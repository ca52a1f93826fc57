package dev.aimo.adapter.sql.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How the driver of a database is addressed and what it is told. */
public record DriverSetup(Dialect dialect, Location location, Duration connectTimeout) {

  /** What a connection is for. */
  public enum Purpose {
    WORK,
    READ,
    CHECK,
    MIGRATE
  }

  private static final String SESSION =
      "sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE',innodb_lock_wait_timeout=10";

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  /** The address for the driver, without user and password. */
  public String url() {
    return switch (location) {
      case Location.InFile in -> "jdbc:sqlite:" + in.file().toAbsolutePath();
      case Location.OnServer on ->
          "jdbc:" + dialect.id() + "://" + on.address() + "/" + databaseInUrl(on.database());
    };
  }

  public Properties properties(Purpose purpose) {
    Properties properties = new Properties();
    properties.putAll(ours(purpose));
    if (location instanceof Location.OnServer on) {
      properties.putAll(on.parameters());
      if (dialect.isMysqlLike()) {
        // an update is to count the rows it found, also when it left them as they were
        properties.setProperty("useAffectedRows", "false");
      }
      properties.setProperty("user", on.user());
      properties.setProperty("password", on.password());
    }
    return properties;
  }

  /** A connection of its own, outside any pool. */
  public Connection connect(Purpose purpose) throws SQLException {
    return DriverManager.getConnection(url(), properties(purpose));
  }

  private Map<String, String> ours(Purpose purpose) {
    return switch (dialect) {
      case SQLITE -> sqlite(purpose);
      case POSTGRESQL -> postgresql(purpose);
      case MYSQL -> mysql(purpose);
      case MARIADB -> mariadb(purpose);
    };
  }

  /** After how long an answer is not coming any more. Changing a big table may take any time. */
  private Duration answerTimeout(Purpose purpose) {
    return switch (purpose) {
      case WORK, READ -> LONGEST_ANSWER;
      case CHECK -> connectTimeout;
      case MIGRATE -> Duration.ZERO;
    };
  }

  private static Map<String, String> sqlite(Purpose purpose) {
    return Map.of(
        "journal_mode", "WAL",
        // what was acknowledged survives a power cut; NORMAL would not promise that
        "synchronous", "FULL",
        "foreign_keys", "true",
        "busy_timeout", "5000",
        "cache_size", "-10000",
        "temp_store", "MEMORY",
        "mmap_size", "268435456",
        // a transaction that begins to write late can not wait for another writer, only fail
        "transaction_mode", purpose == Purpose.READ ? "DEFERRED" : "IMMEDIATE");
  }

  private Map<String, String> postgresql(Purpose purpose) {
    return Map.of(
        "ApplicationName", "aimo",
        "connectTimeout", Long.toString(connectTimeout.toSeconds()),
        "socketTimeout", Long.toString(answerTimeout(purpose).toSeconds()),
        "tcpKeepAlive", "true",
        "reWriteBatchedInserts", "true",
        // the details of an error are the values of the row, which do not belong into logs
        "logServerErrorDetail", "false");
  }

  private Map<String, String> mysql(Purpose purpose) {
    return Map.ofEntries(
        Map.entry("sslMode", "PREFERRED"),
        Map.entry("allowPublicKeyRetrieval", "true"),
        Map.entry("characterEncoding", "UTF-8"),
        Map.entry("connectionTimeZone", "UTC"),
        Map.entry("sessionVariables", SESSION),
        Map.entry("connectTimeout", Long.toString(connectTimeout.toMillis())),
        Map.entry("socketTimeout", Long.toString(answerTimeout(purpose).toMillis())),
        Map.entry("tcpKeepAlive", "true"),
        Map.entry("useServerPrepStmts", "true"),
        Map.entry("cachePrepStmts", "true"),
        Map.entry("prepStmtCacheSize", "250"),
        Map.entry("prepStmtCacheSqlLimit", "8192"),
        Map.entry("rewriteBatchedStatements", "true"),
        Map.entry("useLocalSessionState", "true"),
        Map.entry("maintainTimeStats", "false"));
  }

  private Map<String, String> mariadb(Purpose purpose) {
    return Map.ofEntries(
        // this driver insists on TLS unless told otherwise
        Map.entry("sslMode", "disable"),
        Map.entry("allowPublicKeyRetrieval", "true"),
        Map.entry("connectionTimeZone", "UTC"),
        Map.entry("sessionVariables", SESSION),
        Map.entry("connectTimeout", Long.toString(connectTimeout.toMillis())),
        Map.entry("socketTimeout", Long.toString(answerTimeout(purpose).toMillis())),
        Map.entry("tcpKeepAlive", "true"),
        Map.entry("useServerPrepStmts", "true"),
        Map.entry("cachePrepStmts", "true"),
        Map.entry("prepStmtCacheSize", "250"));
  }

  /** The driver of MariaDB takes the name as it stands, the others decode it. */
  private String databaseInUrl(String database) {
    return dialect == Dialect.MARIADB
        ? database
        : URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
