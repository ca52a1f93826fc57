package dev.aimo.adapter.sql.session;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.session.UnitTransaction.Kind;
import dev.aimo.domain.error.PortFailure;

/**
 * What repositories see of the unit of work they run in: the mappers that speak to its connection.
 */
public final class SqlSessions {

  static final ScopedValue<UnitSession> CURRENT = ScopedValue.newInstance();

  private final Dialect dialect;

  public SqlSessions(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A mapper for statements that change nothing. */
  public <M> M reading(Class<M> mapper) {
    return current().getMapper(mapper);
  }

  /** A mapper for statements that change data or lock it. */
  public <M> M writing(Class<M> mapper) {
    UnitSession session = current();
    if (session.transaction().kind() != Kind.WRITE) {
      throw new IllegalStateException("nothing may change inside a read of the unit of work");
    }
    return session.getMapper(mapper);
  }

  /** Whether a row is there already with what the unique index of this name holds but once. */
  public boolean isDuplicate(PortFailure failure, String uniqueIndex) {
    return DatabaseFailure.sqlException(failure)
        .filter(e -> dialect.isDuplicate(e, uniqueIndex))
        .isPresent();
  }

  private static UnitSession current() {
    return CURRENT.orElseThrow(
        () -> new IllegalStateException("a repository works only inside a unit of work"));
  }
}
