package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Connects once before anything is built, and says what is wrong when that fails. */
final class ConnectionCheck {

  private static final Pattern LEADING_VERSION = Pattern.compile("(\\d+)\\.(\\d+)[.0-9]*");

  private ConnectionCheck() {}

  /** What is at the other end. */
  record Server(Dialect dialect, String version) {
    @Override
    public String toString() {
      return dialect.title() + " " + version;
    }
  }

  static Server identify(DriverSetup setup) {
    if (setup.location() instanceof Location.InFile in) {
      prepare(in.file());
    }
    try (Connection connection = setup.connect(Purpose.CHECK)) {
      Server server = identify(setup.dialect(), connection);
      checkVersion(server);
      return server;
    } catch (SQLException e) {
      throw ConnectionProblem.of(setup, e);
    }
  }

  private static Server identify(Dialect driver, Connection connection) throws SQLException {
    String version =
        driver.isMysqlLike()
            ? versionOfMysqlLike(connection)
            : connection.getMetaData().getDatabaseProductVersion();
    return new Server(dialect(driver, version), leadingVersion(version));
  }

  /** The driver of MySQL also connects to MariaDB, which tells only by its version who it is. */
  private static Dialect dialect(Dialect driver, String version) {
    if (!driver.isMysqlLike()) {
      return driver;
    }
    return version.toLowerCase(Locale.ROOT).contains("mariadb") ? Dialect.MARIADB : Dialect.MYSQL;
  }

  private static String versionOfMysqlLike(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT VERSION()")) {
      row.next();
      return row.getString(1);
    }
  }

  private static String leadingVersion(String version) {
    Matcher matcher = LEADING_VERSION.matcher(version);
    return matcher.lookingAt() ? matcher.group() : version;
  }

  private static void checkVersion(Server server) {
    Matcher matcher = LEADING_VERSION.matcher(server.version());
    if (!matcher.lookingAt()) {
      return;
    }
    int major = Integer.parseInt(matcher.group(1));
    int minor = Integer.parseInt(matcher.group(2));
    Oldest oldest = oldest(server.dialect());
    if (major < oldest.major() || (major == oldest.major() && minor < oldest.minor())) {
      throw new StartFailure(
          "The server is %s, and AIMO needs %d.%d or newer."
              .formatted(server, oldest.major(), oldest.minor()));
    }
  }

  private static Oldest oldest(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> new Oldest(3, 37);
      case POSTGRESQL -> new Oldest(14, 0);
      case MYSQL -> new Oldest(8, 0);
      case MARIADB -> new Oldest(10, 6);
    };
  }

  private record Oldest(int major, int minor) {}

  /** SQLite itself would notice only with the first change, and by then AIMO is running. */
  private static void prepare(Path file) {
    try {
      Path directory = file.toAbsolutePath().resolveSibling("");
      // notes are personal; a directory that is there keeps the rights that somebody gave it
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      if (!Files.isWritable(directory) || (Files.exists(file) && !Files.isWritable(file))) {
        throw new IOException("no permission to write");
      }
    } catch (IOException e) {
      throw ConnectionProblem.withFile(file, e);
    }
  }
}
