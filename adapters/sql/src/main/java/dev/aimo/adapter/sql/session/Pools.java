package dev.aimo.adapter.sql.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connections, all of them in autocommit when they are borrowed. A server has one pool for
 * everything. SQLite lets one connection write at a time, so there the writer stands alone and
 * others only read; nobody then meets a locked database.
 */
public final class Pools implements AutoCloseable {

  private static final int MOST_SQLITE_READERS = 4;
  private static final Duration LONGEST_CLOSE = Duration.ofMillis(500);

  private final HikariDataSource writers;
  private final HikariDataSource readers;

  private Pools(HikariDataSource writers, HikariDataSource readers) {
    this.writers = writers;
    this.readers = readers;
  }

  public static Pools open(DriverSetup setup, PoolLimits limits, MeterRegistry meters) {
    return setup.dialect() == Dialect.SQLITE
        ? openForSqlite(setup, limits, meters)
        : openForServer(setup, limits, meters);
  }

  private static Pools openForServer(DriverSetup setup, PoolLimits limits, MeterRegistry meters) {
    HikariConfig config = config("aimo", setup, Purpose.WORK, limits, meters);
    config.setMaximumPoolSize(limits.most());
    config.setMinimumIdle(limits.leastIdle());
    config.setIdleTimeout(limits.idleTimeout().toMillis());
    HikariDataSource pool = new HikariDataSource(config);
    return new Pools(pool, pool);
  }

  private static Pools openForSqlite(DriverSetup setup, PoolLimits limits, MeterRegistry meters) {
    HikariConfig writer = config("aimo-writer", setup, Purpose.WORK, limits, meters);
    writer.setMaximumPoolSize(1);
    writer.setMaxLifetime(0);
    HikariConfig reader = config("aimo-readers", setup, Purpose.READ, limits, meters);
    reader.setMaximumPoolSize(Math.min(MOST_SQLITE_READERS, limits.most()));
    reader.setMaxLifetime(0);
    reader.setConnectionInitSql("PRAGMA query_only = 1");
    HikariDataSource writers = new HikariDataSource(writer);
    try {
      return new Pools(writers, new HikariDataSource(reader));
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  private static HikariConfig config(
      String name, DriverSetup setup, Purpose purpose, PoolLimits limits, MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(setup.url());
    config.setDataSourceProperties(setup.properties(purpose));
    config.setConnectionTimeout(limits.connectTimeout().toMillis());
    config.setValidationTimeout(limits.connectTimeout().toMillis() / 2);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return config;
  }

  HikariDataSource forWriting() {
    return writers;
  }

  public HikariDataSource forReading() {
    return readers;
  }

  /** How many connections there are and what they do, for the log. */
  public String state() {
    return Stream.of(writers, readers)
        .distinct()
        .map(Pools::state)
        .collect(Collectors.joining("; "));
  }

  private static String state(HikariDataSource pool) {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    return "%s: %d idle, %d in use, %d waited for, at most %d"
        .formatted(
            pool.getPoolName(),
            bean.getIdleConnections(),
            bean.getActiveConnections(),
            bean.getThreadsAwaitingConnection(),
            pool.getMaximumPoolSize());
  }

  /**
   * Does not wait long for a server that has gone silent: a stop has its deadline, and the
   * connections end with the program at the latest.
   */
  @Override
  public void close() {
    atMost(
        LONGEST_CLOSE,
        () -> {
          readers.close();
          writers.close();
        });
  }

  static void atMost(Duration patience, Runnable work) {
    Thread worker = Thread.ofPlatform().daemon().name("aimo-pools-close").start(work);
    try {
      worker.join(patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
