package dev.aimo.adapter.sql.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DeadlockTest {

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void endsWithBothChangesMade(FreshDatabase database) throws Exception {
    Ports ports = database.ports();
    AccountId one = added(ports);
    AccountId other = added(ports);
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger number = new AtomicInteger();

    Together.run(
        2,
        () -> {
          boolean isFirst = number.getAndIncrement() == 0;
          AtomicInteger ownRuns = new AtomicInteger();
          return ports
              .unit()
              .write(() -> {
                runs.incrementAndGet();
                raise(ports, isFirst ? one : other);
                if (ownRuns.getAndIncrement() == 0) {
                  await(bothHoldOne);
                }
                return raise(ports, isFirst ? other : one);
              });
        });

    assertThat(tokenVersion(ports, one)).isEqualTo(2);
    assertThat(tokenVersion(ports, other)).isEqualTo(2);
    assertThat(runs).hasValueGreaterThan(2);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean raise(Ports ports, AccountId id) {
    Account account = ports.accounts().findForChange(id).orElseThrow();
    ports.accounts().save(account.withPassword(SampleAccounts.HASH, SampleAccounts.NOON));
    return true;
  }

  private static int tokenVersion(Ports ports, AccountId id) {
    return ports.unit().read(() -> ports.accounts().find(id).orElseThrow().tokenVersion());
  }

  private static AccountId added(Ports ports) {
    Account account = SampleAccounts.account();
    return ports
        .unit()
        .write(() -> {
          ports.accounts().add(account);
          return account.id();
        });
  }
}
