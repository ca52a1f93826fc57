package dev.aimo.adapter.sql.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A kind of database, and what is particular about it. */
public enum Dialect {
  SQLITE("SQLite", "sqlite", 0) {
    // The transaction mode of the writer makes this BEGIN IMMEDIATE, that of the readers BEGIN.
    @Override
    public void beginWrite(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    @Override
    public boolean isClash(SQLException e) {
      return primaryCode(e) == BUSY;
    }

    @Override
    boolean isDuplicate(SQLException e) {
      return primaryCode(e) == CONSTRAINT && messageOf(e).contains("UNIQUE constraint failed");
    }

    private static int primaryCode(SQLException e) {
      return e.getErrorCode() & 0xff;
    }
  },

  POSTGRESQL("PostgreSQL", "postgresql", 5432) {
    // The driver sends BEGIN along with the first statement.
    @Override
    public void beginWrite(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
    }

    // By default every statement would see a state of its own.
    @Override
    public void beginRead(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public boolean isClash(SQLException e) {
      return CLASH_STATES.contains(stateOf(e));
    }

    @Override
    boolean isDuplicate(SQLException e) {
      return stateOf(e).equals("23505");
    }
  },

  MYSQL("MySQL", "mysql", 3306),
  MARIADB("MariaDB", "mariadb", 3306);

  private static final int BUSY = 5;
  private static final int CONSTRAINT = 19;
  private static final int DUPLICATE_ENTRY = 1062;
  private static final Set<String> CLASH_STATES = Set.of("40001", "40P01");
  // Lock wait timeout, deadlock, and a commit that lost against another node of a cluster: the last
  // one has no telling SQLSTATE.
  private static final Set<Integer> CLASH_CODES = Set.of(1205, 1213, 1180);

  private final String title;
  private final String id;
  private final int port;

  Dialect(String title, String id, int port) {
    this.title = title;
    this.id = id;
    this.port = port;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The name in settings, in URLs, and in the mapper files. */
  public String id() {
    return id;
  }

  public int port() {
    return port;
  }

  /** Whether the two speak one protocol, so that a server shows only by its version which it is. */
  public boolean isMysqlLike() {
    return this == MYSQL || this == MARIADB;
  }

  /** Where the schema's migrations for it are; MariaDB takes those of MySQL. */
  public String migrations() {
    return "db/migration/" + (this == MARIADB ? MYSQL : this).id;
  }

  // MySQL and MariaDB need a round trip to switch autocommit off and one to switch it on again, but
  // only one to begin.

  /**
   * Begins a transaction that changes data, on a connection in autocommit. Each of its statements
   * sees what others have committed by then, as on PostgreSQL: whoever has waited for a lock must
   * not decide by what was there before. Besides, gaps are not locked so.
   */
  public void beginWrite(Connection connection) throws SQLException {
    execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    execute(connection, "START TRANSACTION");
  }

  /** Begins a transaction that sees one state of the data, on a connection in autocommit. */
  public void beginRead(Connection connection) throws SQLException {
    execute(connection, "START TRANSACTION READ ONLY");
  }

  public final void commit(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      execute(connection, "COMMIT");
    } else {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  public final void rollback(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      execute(connection, "ROLLBACK");
    } else {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Whether two transactions got in each other's way, so that this one may simply try again. */
  public boolean isClash(SQLException e) {
    return CLASH_CODES.contains(e.getErrorCode()) || CLASH_STATES.contains(stateOf(e));
  }

  /** Whether a row is there already with what the index of this name holds but once. */
  public final boolean isDuplicate(SQLException e, String uniqueIndex) {
    return isDuplicate(e) && messageOf(e).contains(uniqueIndex);
  }

  boolean isDuplicate(SQLException e) {
    return e.getErrorCode() == DUPLICATE_ENTRY;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String stateOf(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  private static String messageOf(SQLException e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
