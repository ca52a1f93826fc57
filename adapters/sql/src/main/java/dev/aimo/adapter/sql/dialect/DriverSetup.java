package dev.aimo.adapter.sql.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

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

  private static final String SESSION_VARIABLES = "sessionVariables";

  // What was said before there was sslMode. The drivers pass over it once they are told a mode.
  private static final Set<String> OLDER_THAN_SSL_MODE =
      Set.of("ssl", "usessl", "requiressl", "verifyservercertificate");

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  /** The address for the driver, without user and password. */
  public String url() {
    return switch (location) {
      case Location.InFile in -> "jdbc:sqlite:" + in.file().toAbsolutePath();
      case Location.OnServer on ->
          "jdbc:" + dialect.id() + "://" + on.address() + "/" + databaseInUrl(on.database());
    };
  }

  /**
   * What the driver is told. What the URL says wins, also when it spells a name in other letters
   * than we do; only the variables of the session are set after ours and not instead of them, for
   * ours make the server strict.
   */
  public Properties properties(Purpose purpose) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(ours(purpose));
    if (location instanceof Location.OnServer on) {
      if (namesTlsOnlyTheOldWay(on)) {
        all.remove("sslMode");
      }
      on.parameters().forEach((name, value) -> all.merge(name, value, joined(name)));
      if (dialect.isMysqlLike()) {
        // an update is to count the rows it found, also when it left them as they were
        all.put("useAffectedRows", "false");
      }
      all.put("user", on.user());
      all.put("password", on.password());
    }
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }

  /** A connection of its own, outside any pool. */
  public Connection connect(Purpose purpose) throws SQLException {
    return DriverManager.getConnection(url(), properties(purpose));
  }

  private static boolean namesTlsOnlyTheOldWay(Location.OnServer on) {
    Set<String> names =
        on.parameters().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return !names.contains("sslmode") && !Collections.disjoint(names, OLDER_THAN_SSL_MODE);
  }

  private static BinaryOperator<String> joined(String name) {
    return name.equalsIgnoreCase(SESSION_VARIABLES)
        ? (ours, theirs) -> theirs.isBlank() ? ours : ours + "," + theirs
        : (_, theirs) -> theirs;
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
        // the driver's own default, named so that a URL may spell it sslMode, as for the others:
        // names that the driver does not know it passes over
        "sslmode", "prefer",
        // the details of an error are the values of the row, which do not belong into logs
        "logServerErrorDetail", "false");
  }

  private Map<String, String> mysql(Purpose purpose) {
    return Map.ofEntries(
        // encrypts wherever the server can, with the certificate that a server makes for itself at
        // its installation, which nobody could check; who has a better one asks for more in the URL
        Map.entry("sslMode", "PREFERRED"),
        Map.entry("allowPublicKeyRetrieval", "true"),
        Map.entry("characterEncoding", "UTF-8"),
        Map.entry("connectionTimeZone", "UTC"),
        Map.entry(SESSION_VARIABLES, SESSION),
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
        // this driver insists on a certificate that it can check unless told otherwise, even in its
        // mode "allow" as soon as the server offers TLS; servers as they are installed have none
        Map.entry("sslMode", "disable"),
        Map.entry("allowPublicKeyRetrieval", "true"),
        Map.entry("connectionTimeZone", "UTC"),
        Map.entry(SESSION_VARIABLES, SESSION),
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
