package dev.aimo.adapter.sql.plan;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.domain.error.PortFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * Has each statement explained before it runs, just as it is sent. For one thread, and one
 * transaction at a time.
 */
@Intercepts({
  @Signature(
      type = Executor.class,
      method = "query",
      args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
  @Signature(
      type = Executor.class,
      method = "update",
      args = {MappedStatement.class, Object.class})
})
public final class Explaining implements Interceptor {

  /**
   * What these sort hangs on one memo, is one number a day, is the ids of what is in the trash, is
   * what was found by looking into texts, which no index has in any order, or is counted once in a
   * while, when somebody asks for what failed to be tried again.
   */
  private static final Set<String> SORTING_FEW =
      Set.of(
          "MemoLinkMapper.findTags",
          "MemoLinkMapper.findLiveTargets",
          "MemoLinkMapper.findAttachments",
          "MemoReaderMapper.findBacklinks",
          "MemoReaderMapper.findPointing",
          "MemoReaderMapper.findTrashed",
          "MemoReaderMapper.findMatches",
          "InsightMapper.countByDay",
          "OutboxMapper.countLeft");

  private final PlanReader reader;
  private final List<String> troubles = new ArrayList<>();
  private boolean isOn;
  private boolean isPrepared;

  public Explaining(Dialect dialect) {
    this.reader = PlanReader.of(dialect);
  }

  /** A new transaction begins. */
  void begin() {
    isPrepared = false;
  }

  /** What was wrong with the statements of this work, which may fail for want of an index. */
  List<String> troublesOf(Runnable work) {
    troubles.clear();
    isOn = true;
    try {
      work.run();
    } catch (PortFailure e) {
      troubles.add("it fails: " + e.getMessage());
    } finally {
      isOn = false;
    }
    return List.copyOf(troubles);
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    MappedStatement statement = (MappedStatement) invocation.getArgs()[0];
    // to insert a row is no search, whatever databases call it
    if (isOn
        && statement.getSqlCommandType() != SqlCommandType.INSERT
        && invocation.getTarget() instanceof Executor executor) {
      explain(executor.getTransaction().getConnection(), statement, invocation.getArgs()[1]);
    }
    return invocation.proceed();
  }

  private void explain(Connection connection, MappedStatement statement, Object parameters)
      throws SQLException {
    BoundSql sql = statement.getBoundSql(parameters);
    if (!isPrepared) {
      reader.prepare(connection);
      isPrepared = true;
    }
    Plan plan =
        reader.explain(
            connection,
            sql.getSql(),
            bound ->
                statement
                    .getConfiguration()
                    .newParameterHandler(statement, parameters, sql)
                    .setParameters(bound));
    String id = shortId(statement);
    plan.scannedTables().forEach(table -> troubles.add(id + " reads all of " + table));
    if (plan.sorts() && !SORTING_FEW.contains(id)) {
      troubles.add(id + " sorts what it finds");
    }
  }

  /** Mapper and statement, without the package. */
  private static String shortId(MappedStatement statement) {
    String[] parts = statement.getId().split("\\.", -1);
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }
}
