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

/** A schema as lines of text that are the same for the same meaning on every engine. */
final class SchemaModel {

  private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "sqlite_sequence");
  private static final Pattern LENGTH_CHECK = Pattern.compile("length\\((\\w+)\\) <= (\\d+)");
  private static final Pattern NAMED_CHECK = Pattern.compile("CONSTRAINT (\\w+) CHECK");
  private static final int UNLIMITED = 10_000;

  private final Connection connection;
  private final DatabaseMetaData data;
  private final boolean isSqlite;
  private final @Nullable String schema;
  private final SortedSet<String> lines = new TreeSet<>();

  private SchemaModel(Connection connection, TestDatabase engine) throws SQLException {
    this.connection = connection;
    this.data = connection.getMetaData();
    this.isSqlite = engine == TestDatabase.SQLITE;
    this.schema = engine == TestDatabase.POSTGRESQL ? "public" : null;
  }

  static SortedSet<String> of(FreshDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return new SchemaModel(connection, database.engine()).read();
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
    try (ResultSet row = data.getColumns(connection.getCatalog(), schema, exact(table), "%")) {
      while (row.next()) {
        lines.add(table + "." + column(row, lengths));
      }
    }
    readKeys(table);
    readIndexes(table);
  }

  /** Metadata take a pattern, in which an underscore stands for anything. */
  private String exact(String table) throws SQLException {
    return isSqlite ? table : table.replace("_", data.getSearchStringEscape() + "_");
  }

  private static String column(ResultSet row, Map<String, String> lengths) throws SQLException {
    String name = row.getString("COLUMN_NAME");
    boolean isGenerated = "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
    boolean isNullable = row.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
    String kind = kind(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME"));
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
        name, size > 0 && size < UNLIMITED ? "up to " + size : "any length");
  }

  private static String kind(int type, String typeName) {
    return switch (type) {
      case Types.TINYINT, Types.BIT, Types.BOOLEAN, Types.INTEGER, Types.BIGINT -> "integer";
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> "double";
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> "text";
      // engines without a type for JSON keep it as text
      default -> typeName.toLowerCase(Locale.ROOT).startsWith("json") ? "text" : typeName;
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
            ? "SELECT sql FROM sqlite_schema WHERE type = 'table'"
            : "SELECT constraint_name FROM information_schema.check_constraints WHERE"
                + " constraint_schema = "
                + (schema == null ? "database()" : "'" + schema + "'");
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(source)) {
      while (row.next()) {
        addChecks(row.getString(1));
      }
    }
  }

  private void addChecks(@Nullable String text) {
    if (text == null) {
      return;
    }
    if (isSqlite) {
      NAMED_CHECK.matcher(text).results().forEach(check -> lines.add("check " + check.group(1)));
    } else if (text.endsWith("_known") || text.endsWith("_range")) {
      lines.add("check " + text);
    }
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
