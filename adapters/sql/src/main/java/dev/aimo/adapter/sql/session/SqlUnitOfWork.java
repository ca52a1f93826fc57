package dev.aimo.adapter.sql.session;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.session.UnitTransaction.Kind;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.UnitOfWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Units of work as transactions of the database. */
public final class SqlUnitOfWork implements UnitOfWork {

  private static final Logger LOG = LoggerFactory.getLogger(SqlUnitOfWork.class);
  private static final int MOST_REPEATS = 12;
  private static final Duration LONGEST_FIRST_PAUSE = Duration.ofMillis(10);
  // a clash may come as a lock that was waited for in vain, and somebody waits for us
  private static final Duration LONGEST_TRY = Duration.ofSeconds(15);

  private final Pools pools;
  private final Dialect dialect;
  private final Configuration configuration;
  private final ReadsOfSeveralStatements ofSeveral = new ReadsOfSeveralStatements();

  public SqlUnitOfWork(Pools pools, Dialect dialect, Configuration configuration) {
    this.pools = pools;
    this.dialect = dialect;
    this.configuration = configuration;
  }

  /**
   * Most reads are a single statement, which sees one state by itself: a transaction around it
   * would double or triple the round trips. So work is first tried without one. When it turns out
   * to be more than one statement, its result is dropped and it is run again in a transaction, and
   * from then on the work of that place in the program begins with one.
   */
  @Override
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    refuseNesting();
    AtomicBoolean several = ofSeveral.get(work.getClass());
    if (!several.getPlain()) {
      UnitTransaction glance = transaction(Kind.GLANCE);
      try {
        T result = run(work, glance);
        if (glance.statements() <= 1) {
          return result;
        }
      } catch (RuntimeException | Error e) {
        if (glance.statements() <= 1) {
          throw e;
        }
      }
      several.setPlain(true);
    }
    return run(work, transaction(Kind.READ));
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    refuseNesting();
    long begun = System.nanoTime();
    for (int repeats = 0; ; repeats++) {
      try {
        return run(work, transaction(Kind.WRITE));
      } catch (PortFailure e) {
        SQLException clash =
            DatabaseFailure.sqlException(e).filter(dialect::isClash).orElseThrow(() -> e);
        if (repeats == MOST_REPEATS || System.nanoTime() - begun > LONGEST_TRY.toNanos()) {
          throw new PortFailure(e.port(), true, clash);
        }
        LOG.debug("two units of work got in each other's way, trying again: {}", e.getMessage());
        pause(repeats + 1);
      }
    }
  }

  private <T extends @Nullable Object> T run(Supplier<T> work, UnitTransaction transaction) {
    UnitSession session = UnitSession.on(transaction, configuration);
    try {
      T result = ScopedValue.where(SqlSessions.CURRENT, session).call(work::get);
      transaction.end();
      return result;
    } catch (SQLException e) {
      transaction.undo();
      throw DatabaseFailure.of(e);
    } catch (RuntimeException | Error e) {
      transaction.undo();
      throw e;
    }
  }

  private UnitTransaction transaction(Kind kind) {
    return new UnitTransaction(
        kind == Kind.WRITE ? pools.forWriting() : pools.forReading(), dialect, kind);
  }

  private static void refuseNesting() {
    if (SqlSessions.CURRENT.isBound()) {
      throw new IllegalStateException("units of work do not nest");
    }
  }

  /** Of different length for each, so that the same two do not meet again; longer each time. */
  private static void pause(int repeats) {
    long longest = LONGEST_FIRST_PAUSE.multipliedBy(repeats).toNanos();
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
  }

  /** Remembers for each place in the program that opens a read what its work is like. */
  private static final class ReadsOfSeveralStatements extends ClassValue<AtomicBoolean> {
    @Override
    protected AtomicBoolean computeValue(Class<?> work) {
      return new AtomicBoolean();
    }
  }
}
