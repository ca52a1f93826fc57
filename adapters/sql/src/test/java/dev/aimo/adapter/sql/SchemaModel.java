package dev.aimo.adapter.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema as lines of text that are the same for the same meaning on every engine. SQLite knows
 * fewer types, so what is compared with it is named more coarsely than what servers are compared
 * by.
 */
final class SchemaModel {

  private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "sqlite_sequence");
  private static final Pattern LENGTH_CHECK = Pattern.compile("length\\((\\w+)\\) <= (\\d+)");
  private static final Pattern NAMED_CHECK =
      Pattern.compile("CONSTRAINT (\\w+) CHECK \\((.+)\\),?$", Pattern.MULTILINE);
  private static final Pattern JSON_CHECK = Pattern.compile("json_valid\\(`(\\w+)`\\)");
  // MySQL's TEXT ends here, which is too early for a memo
  private static final int LONGEST_LIMIT = 65_535;

  private static final Map<String, String> COARSE =
      Map.of("boolean", "integer", "long", "integer", "json", "text");

  private final Connection connection;
  private final DatabaseMetaData data;
  private final TestDatabase engine;
  private final boolean isSqlite;
  private final boolean isCoarse;
  private final @Nullable String schema;
  private final SortedSet<String> lines = new TreeSet<>();

  private SchemaModel(Connection connection, TestDatabase engine, boolean isCoarse)
      throws SQLException {
    this.connection = connection;
    this.engine = engine;
    this.isCoarse = isCoarse;
    this.data = connection.getMetaData();
    this.isSqlite = engine == TestDatabase.SQLITE;
    this.schema = engine == TestDatabase.POSTGRESQL ? "public" : null;
  }

  /** With the types that all engines have. */
  static SortedSet<String> coarse(FreshDatabase database) throws SQLException {
    return read(database, true);
  }

  /** With the types that all servers have. */
  static SortedSet<String> fine(FreshDatabase server) throws SQLException {
    return read(server, false);
  }

  private static SortedSet<String> read(FreshDatabase database, boolean isCoarse)
      throws SQLException {
    try (Connection connection = database.connect()) {
      return new SchemaModel(connection, database.engine(), isCoarse).read();
    }
  }

  private SortedSet<String> read() throws SQLException {
    try (ResultSet tables =
        data.getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (!NOT_OURS.contains(table)) {
          read(table);
        }
      }
    }
    readChecks();
    return lines;
  }

  private void read(String table) throws SQLException {
    lines.add(table);
    Map<String, String> lengths = isSqlite ? lengthChecks(table) : Map.of();
    Set<String> jsonColumns = engine == TestDatabase.MARIADB ? jsonChecks(table) : Set.of();
    try (ResultSet row = data.getColumns(connection.getCatalog(), schema, exact(table), "%")) {
      while (row.next()) {
        lines.add(table + "." + column(row, lengths, jsonColumns));
      }
    }
    readKeys(table);
    readIndexes(table);
  }

  /** Metadata take a pattern, in which an underscore stands for anything. */
  private String exact(String table) throws SQLException {
    return isSqlite ? table : table.replace("_", data.getSearchStringEscape() + "_");
  }

  private String column(ResultSet row, Map<String, String> lengths, Set<String> jsonColumns)
      throws SQLException {
    String name = row.getString("COLUMN_NAME");
    boolean isGenerated = "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
    boolean isNullable = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
    String type = jsonColumns.contains(name) ? "json" : row.getString("TYPE_NAME");
    String fine = kind(row.getInt("DATA_TYPE"), type);
    String kind = isCoarse ? COARSE.getOrDefault(fine, fine) : fine;
    return String.join(
        " ",
        name,
        kind,
        isGenerated || !kind.equals("text") ? "" : length(row, name, lengths),
        isNullable ? "null" : "not null",
        isGenerated ? "generated" : defaultValue(row.getString("COLUMN_DEF")));
  }

  private static String length(ResultSet row, String name, Map<String, String> lengths)
      throws SQLException {
    int size = row.getInt("COLUMN_SIZE");
    return lengths.getOrDefault(
        name, size > 0 && size <= LONGEST_LIMIT ? "up to " + size : "any length");
  }

  private static String kind(int type, String typeName) {
    if (typeName.toLowerCase(Locale.ROOT).startsWith("json")) {
      return "json";
    }
    return switch (type) {
      case Types.TINYINT, Types.BIT, Types.BOOLEAN -> "boolean";
      case Types.INTEGER -> "integer";
      case Types.BIGINT -> "long";
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> "double";
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> "text";
      default -> typeName;
    };
  }

  private static String defaultValue(@Nullable String definition) {
    if (definition == null || definition.equals("NULL") || definition.startsWith("nextval")) {
      return "";
    }
    String plain = definition.replaceFirst("::.*$", "").replace("'", "");
    return "default "
        + switch (plain.toLowerCase(Locale.ROOT)) {
          case "true", "b1" -> "1";
          case "false", "b0" -> "0";
          default -> plain;
        };
  }

  private void readKeys(String table) throws SQLException {
    Map<Integer, String> primary = new TreeMap<>();
    try (ResultSet row = data.getPrimaryKeys(connection.getCatalog(), schema, table)) {
      while (row.next()) {
        primary.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
      }
    }
    lines.add(table + " primary key " + primary.values());
    try (ResultSet row = data.getImportedKeys(connection.getCatalog(), schema, table)) {
      while (row.next()) {
        lines.add(
            "%s.%s references %s.%s on delete %s"
                .formatted(
                    table,
                    row.getString("FKCOLUMN_NAME"),
                    row.getString("PKTABLE_NAME"),
                    row.getString("PKCOLUMN_NAME"),
                    rule(row.getInt("DELETE_RULE"))));
      }
    }
  }

  private static String rule(int rule) {
    return switch (rule) {
      case DatabaseMetaData.importedKeyCascade -> "cascade";
      case DatabaseMetaData.importedKeySetNull -> "set null";
      default -> "no action";
    };
  }

  private void readIndexes(String table) throws SQLException {
    Map<String, StringBuilder> indexes = new TreeMap<>();
    try (ResultSet row = data.getIndexInfo(connection.getCatalog(), schema, table, false, true)) {
      while (row.next()) {
        String name = row.getString("INDEX_NAME");
        if (name != null && !belongsToPrimaryKey(name)) {
          indexes
              .computeIfAbsent(name, _ -> new StringBuilder(unique(row)))
              .append(' ')
              .append(row.getString("COLUMN_NAME"));
        }
      }
    }
    indexes.forEach((name, columns) -> lines.add(table + " index " + name + columns));
  }

  private static boolean belongsToPrimaryKey(String index) {
    return index.equals("PRIMARY")
        || index.endsWith("_pkey")
        || index.startsWith("sqlite_autoindex");
  }

  private static String unique(ResultSet row) {
    try {
      return row.getBoolean("NON_UNIQUE") ? " of" : " unique of";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void readChecks() throws SQLException {
    String source =
        isSqlite
            ? "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
            : "SELECT constraint_name, check_clause FROM information_schema.check_constraints"
                + " WHERE constraint_schema = "
                + (schema == null ? "database()" : "'" + schema + "'");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(source)) {
      while (row.next()) {
        if (isSqlite) {
          NAMED_CHECK
              .matcher(row.getString(1))
              .results()
              .forEach(check -> addCheck(check.group(1), check.group(2)));
        } else {
          addCheck(row.getString(1), row.getString(2));
        }
      }
    }
  }

  /** Those that have names of ours; engines make some of their own. */
  private void addCheck(String name, String clause) {
    if (name.endsWith("_known") || name.endsWith("_range")) {
      lines.add("check " + name + ": " + CheckClause.plain(clause));
    }
  }

  /** MariaDB keeps JSON as text with a check. */
  private Set<String> jsonChecks(String table) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT check_clause FROM information_schema.check_constraints"
                    + " WHERE constraint_schema = database() AND table_name = '"
                    + table
                    + "'")) {
      while (row.next()) {
        Matcher check = JSON_CHECK.matcher(row.getString(1));
        if (check.matches()) {
          columns.add(check.group(1));
        }
      }
    }
    return columns;
  }

  private Map<String, String> lengthChecks(String table) throws SQLException {
    Map<String, String> lengths = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'")) {
      row.next();
      Matcher check = LENGTH_CHECK.matcher(row.getString(1));
      while (check.find()) {
        lengths.put(check.group(1), "up to " + check.group(2));
      }
    }
    return lengths;
  }
}
