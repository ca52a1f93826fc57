package dev.aimo.adapter.sql.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Ports;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one read and one committed insert cost, warm; the figures are in docs/performance.md. */
@Tag("proof")
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class RepositorySpeedTest {

  private static final Logger LOG = LoggerFactory.getLogger(RepositorySpeedTest.class);
  private static final int WARM_UP = 5_000;
  private static final int MEASURED = 2_000;

  private final FreshDatabase database;

  RepositorySpeedTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void findsOneAccount() {
    Ports ports = database.ports();
    Account account = add(ports);
    double milliseconds =
        median(() -> ports.unit().read(() -> ports.accounts().find(account.id())));
    report("find one", milliseconds, 0.05);
  }

  @Test
  void insertsOneAccount() {
    Ports ports = database.ports();
    report("insert one, committed", median(() -> add(ports)), 0.4);
  }

  private static Account add(Ports ports) {
    Account account = SampleAccounts.account();
    return ports
        .unit()
        .write(() -> {
          ports.accounts().add(account);
          return account;
        });
  }

  private static double median(Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[MEASURED / 2] / 1e6;
  }

  /**
   * The figures to reach are those of SQLite; a server's depend on what it promises of its disk.
   */
  private void report(String what, double milliseconds, double most) {
    LOG.warn("{}: {} {} ms (p50)", database, what, "%.3f".formatted(milliseconds));
    if (database.engine() == TestDatabase.SQLITE) {
      assertThat(milliseconds).isLessThan(most);
    }
  }
}
