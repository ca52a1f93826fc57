package dev.aimo.adapter.sql.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.SampleCategories;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What transactions of real databases add to the contract of units of work. */
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class TransactionsTest {

  private final FreshDatabase database;

  TransactionsTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void showsOneStateToAReadWhileOthersWrite() {
    AccountId id = added();

    List<Integer> versions =
        read(() -> {
          int before = tokenVersion(id);
          aside(() -> raiseTokenVersion(id));
          return List.of(before, tokenVersion(id));
        });

    assertThat(versions.getFirst()).isEqualTo(versions.getLast());
  }

  @Test
  void hidesAWriteFromOthersUntilItIsDone() {
    AccountId id = added();

    int seenByOthers =
        write(() -> {
          raise(id);
          return aside(() -> read(() -> tokenVersion(id)));
        });

    assertThat(seenByOthers).isZero();
  }

  @Test
  void runsAReadOfOneStatementOnce() {
    AccountId id = added();
    AtomicInteger runs = new AtomicInteger();

    read(() -> {
      runs.incrementAndGet();
      return tokenVersion(id);
    });

    assertThat(runs).hasValue(1);
  }

  @Test
  void learnsWhichReadsNeedATransaction() {
    AccountId id = added();
    AtomicInteger runs = new AtomicInteger();
    Supplier<Integer> work =
        () -> {
          runs.incrementAndGet();
          return tokenVersion(id) + tokenVersion(id);
        };

    read(work);
    read(work);

    assertThat(runs).hasValue(3);
  }

  @Test
  void wrapsWhatTheDatabaseRefuses() {
    assertThatThrownBy(() ->
            write(() -> {
              ports().categories().add(SampleCategories.category(SampleAccounts.id(), "of nobody"));
              return true;
            }))
        .isInstanceOfSatisfying(
            PortFailure.class,
            failure -> {
              assertThat(failure.port()).isEqualTo("database");
              assertThat(failure.retryable()).isFalse();
              assertThat(failure).hasCauseInstanceOf(SQLException.class);
            });
  }

  @Test
  void triesAgainAfterAClashAndGivesUpInTheEnd() {
    AtomicInteger runs = new AtomicInteger();
    int code = database.engine() == TestDatabase.SQLITE ? 5 : 1213;
    PortFailure clash =
        new PortFailure("database", false, new SQLException("clash", "40001", code));

    assertThatThrownBy(() ->
            write(() -> {
              runs.incrementAndGet();
              throw clash;
            }))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.retryable()).isTrue());

    assertThat(runs).hasValue(13);
  }

  @Test
  void storesWhatSucceedsAfterAClash() {
    AtomicInteger runs = new AtomicInteger();
    AccountId id = added();
    int code = database.engine() == TestDatabase.SQLITE ? 5 : 1213;

    write(() -> {
      raise(id);
      if (runs.incrementAndGet() == 1) {
        throw new PortFailure("database", false, new SQLException("clash", "40001", code));
      }
      return true;
    });

    assertThat(this.<Integer>read(() -> tokenVersion(id))).isEqualTo(1);
  }

  @Test
  void leavesNoConnectionBehindAfterFailures() {
    AccountId id = added();
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(() ->
              write(() -> {
                ports().accounts().find(SampleAccounts.id());
                throw new IllegalArgumentException("again");
              }))
          .hasMessage("again");
    }

    assertThat(this.<Integer>read(() -> tokenVersion(id))).isZero();
  }

  private AccountId added() {
    Account account = SampleAccounts.account();
    return write(() -> {
      ports().accounts().add(account);
      return account.id();
    });
  }

  private int tokenVersion(AccountId id) {
    return ports().accounts().find(id).orElseThrow().tokenVersion();
  }

  private boolean raiseTokenVersion(AccountId id) {
    return write(() -> raise(id));
  }

  private boolean raise(AccountId id) {
    Account account = ports().accounts().findForChange(id).orElseThrow();
    ports().accounts().save(account.withPassword(SampleAccounts.HASH, SampleAccounts.NOON));
    return true;
  }

  private static <T> T aside(Supplier<T> work) {
    try {
      return Together.run(1, work::get).getFirst();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(Supplier<T> work) {
    return ports().unit().read(work);
  }

  private <T> T write(Supplier<T> work) {
    return ports().unit().write(work);
  }

  private Ports ports() {
    return database.ports();
  }
}
