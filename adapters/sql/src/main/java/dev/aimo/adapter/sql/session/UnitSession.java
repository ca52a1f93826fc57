package dev.aimo.adapter.sql.session;

import java.util.List;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.defaults.DefaultSqlSession;

/**
 * The session of one unit of work. What the database throws leaves it as a port failure, so that
 * repositories and use cases never see anything else. All other selects and updates of MyBatis go
 * through the two methods here.
 */
final class UnitSession extends DefaultSqlSession {

  private final UnitTransaction transaction;

  private UnitSession(Configuration configuration, Executor executor, UnitTransaction transaction) {
    super(configuration, executor);
    this.transaction = transaction;
  }

  static UnitSession on(UnitTransaction transaction, Configuration configuration) {
    // what a unit asks again is prepared once; its statements end with its connection
    Executor executor = configuration.newExecutor(transaction, ExecutorType.REUSE);
    return new UnitSession(configuration, executor, transaction);
  }

  UnitTransaction transaction() {
    return transaction;
  }

  @Override
  public <E> List<E> selectList(String statement, Object parameter, RowBounds rowBounds) {
    transaction.countStatement();
    try {
      return super.selectList(statement, parameter, rowBounds);
    } catch (PersistenceException e) {
      throw DatabaseFailure.of(e);
    }
  }

  @Override
  public int update(String statement, Object parameter) {
    transaction.countStatement();
    try {
      return super.update(statement, parameter);
    } catch (PersistenceException e) {
      throw DatabaseFailure.of(e);
    }
  }
}
