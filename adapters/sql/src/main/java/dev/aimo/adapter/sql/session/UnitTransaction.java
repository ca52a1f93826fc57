package dev.aimo.adapter.sql.session;

import com.zaxxer.hikari.HikariDataSource;
import dev.aimo.adapter.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one unit of work. It is borrowed with the first statement, so that a unit that
 * asks nothing costs nothing, and begins whatever transaction the unit needs. Ending it is left to
 * the unit of work: MyBatis only asks for the connection.
 */
final class UnitTransaction implements Transaction {

  /** What kind of transaction the statements run in. */
  enum Kind {
    /** Each statement for itself, which for a single one is a transaction. */
    GLANCE,
    READ,
    WRITE
  }

  private final HikariDataSource pool;
  private final Dialect dialect;
  private final Kind kind;
  private @Nullable Connection connection;
  private int statements;

  UnitTransaction(HikariDataSource pool, Dialect dialect, Kind kind) {
    this.pool = pool;
    this.dialect = dialect;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  int statements() {
    return statements;
  }

  void countStatement() {
    statements++;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection current = connection;
    if (current == null) {
      current = pool.getConnection();
      connection = current;
      begin(current);
    }
    return current;
  }

  private void begin(Connection begun) throws SQLException {
    switch (kind) {
      case GLANCE -> {}
      case READ -> dialect.beginRead(begun);
      case WRITE -> dialect.beginWrite(begun);
    }
  }

  void end() throws SQLException {
    Connection ending = connection;
    if (ending != null && kind != Kind.GLANCE) {
      dialect.commit(ending);
    }
    release();
  }

  /** Never throws: whatever made this necessary is what should be heard of. */
  void undo() {
    Connection ending = connection;
    if (ending == null) {
      return;
    }
    try {
      if (kind != Kind.GLANCE) {
        dialect.rollback(ending);
      }
      release();
    } catch (SQLException e) {
      // a connection in an unknown state must not serve others
      pool.evictConnection(ending);
      connection = null;
    }
  }

  private void release() throws SQLException {
    Connection released = connection;
    connection = null;
    if (released != null) {
      released.close();
    }
  }

  @Override
  public void commit() {
    // the unit of work does
  }

  @Override
  public void rollback() {
    // the unit of work does
  }

  @Override
  public void close() {
    // the unit of work does
  }

  @Override
  public @Nullable Integer getTimeout() {
    return null;
  }
}
