package dev.aimo.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.SampleCategories;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} does. */
public abstract class UnitOfWorkContract {

  private static final Instant LATER = SampleAccounts.NOON.plusSeconds(60);

  protected abstract Ports ports();

  @Test
  protected final void returnsWhatAReadReturns() {
    assertThat(ports().unit().<String>read(() -> "seen")).isEqualTo("seen");
  }

  @Test
  protected final void returnsWhatAWriteReturns() {
    assertThat(ports().unit().<String>write(() -> "done")).isEqualTo("done");
  }

  @Test
  protected final void returnsNothingWhenTheWorkReturnsNothing() {
    assertThat(ports().unit().<@Nullable Object>write(() -> null)).isNull();
  }

  @Test
  protected final void storesWhatAWriteAdds() {
    Account account = add(SampleAccounts.account());

    assertThat(find(account.id())).isTrue();
  }

  @Test
  protected final void showsAWriteItsOwnChanges() {
    Account account = SampleAccounts.account();

    boolean found =
        ports()
            .unit()
            .write(() -> {
              ports().accounts().add(account);
              return ports().accounts().find(account.id()).isPresent();
            });

    assertThat(found).isTrue();
  }

  @Test
  protected final void undoesEverythingWhenTheWorkThrows() {
    Account account = SampleAccounts.account();
    Category category = SampleCategories.category(account.id(), "Later");

    assertThatThrownBy(() ->
            write(() -> {
              ports().accounts().add(account);
              ports().categories().add(category);
              throw new IllegalArgumentException("changed my mind");
            }))
        .hasMessage("changed my mind");

    assertThat(find(account.id())).isFalse();
    assertThat(categoriesOf(account.id())).isEmpty();
  }

  @Test
  protected final void undoesChangesOfWhatWasThereBefore() {
    Account account = add(SampleAccounts.account());

    assertThatThrownBy(() ->
            write(() -> {
              ports().accounts().save(account.withPassword(SampleAccounts.HASH, LATER));
              throw new Conflict(Reason.EMAIL_TAKEN);
            }))
        .isInstanceOf(Conflict.class);

    assertThat(ports().unit().read(() -> ports().accounts().find(account.id()))).contains(account);
  }

  @Test
  protected final void undoesEverythingWhenTheWorkEndsInAnError() {
    Account account = SampleAccounts.account();

    assertThatThrownBy(() ->
            write(() -> {
              ports().accounts().add(account);
              throw new AssertionError("broken");
            }))
        .isInstanceOf(AssertionError.class);

    assertThat(find(account.id())).isFalse();
  }

  @Test
  protected final void throwsTheVeryExceptionOfTheWork() {
    Conflict refusal = new Conflict(Reason.CATEGORY_EXISTS);

    assertThatThrownBy(() ->
            write(() -> {
              throw refusal;
            }))
        .isSameAs(refusal);
  }

  @Test
  protected final void undoesWhatCameBeforeARefusalByARepository() {
    Account first = add(SampleAccounts.account());
    Account other = SampleAccounts.account();
    Account sameAddress = SampleAccounts.account(first.email().orElseThrow());

    assertThatThrownBy(() ->
            write(() -> {
              ports().accounts().add(other);
              ports().accounts().add(sameAddress);
            }))
        .isInstanceOf(Conflict.class);

    assertThat(find(other.id())).isFalse();
  }

  @Test
  protected final void refusesUnitsInsideUnits() {
    UnitOfWork unit = ports().unit();
    List<Supplier<Object>> nested =
        List.of(
            () -> unit.read(() -> unit.<Object>read(() -> "inner")),
            () -> unit.read(() -> unit.<Object>write(() -> "inner")),
            () -> unit.write(() -> unit.<Object>read(() -> "inner")),
            () -> unit.write(() -> unit.<Object>write(() -> "inner")));

    assertThat(nested)
        .allSatisfy(
            open -> assertThatThrownBy(open::get).isInstanceOf(IllegalStateException.class));
  }

  @Test
  protected final void goesOnAfterAUnitThatFailed() {
    assertThatThrownBy(() ->
            write(() -> {
              throw new IllegalArgumentException("once");
            }))
        .hasMessage("once");

    assertThat(find(add(SampleAccounts.account()).id())).isTrue();
  }

  @Test
  protected final void keepsRepositoriesClosedOutsideAUnit() {
    Account account = SampleAccounts.account();
    LoginSubject subject = LoginSubject.ofAccount(account.id());
    Stream<Runnable> calls =
        Stream.of(
            () -> ports().accounts().add(account),
            () -> ports().accounts().find(account.id()),
            () -> ports().accounts().findByEmail(account.email().orElseThrow()),
            () -> ports().accounts().findForChange(account.id()),
            () -> ports().accounts().save(account),
            () -> ports().categories().add(SampleCategories.category(account.id(), "Later")),
            () -> ports().categories().findAll(account.id()),
            () -> ports().loginFailures().add(subject, SampleAccounts.NOON, LATER),
            () -> ports().loginFailures().takeBack(subject),
            () -> ports().loginFailures().forgetEnded(SampleAccounts.NOON));

    assertThat(calls)
        .allSatisfy(
            call -> assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class));
  }

  @Test
  protected final void letsNothingChangeInsideARead() {
    Account account = add(SampleAccounts.account());
    LoginSubject subject = LoginSubject.ofAccount(account.id());
    Stream<Runnable> calls =
        Stream.of(
            () -> ports().accounts().add(SampleAccounts.account()),
            () -> ports().accounts().findForChange(account.id()),
            () -> ports().accounts().save(account),
            () -> ports().categories().add(SampleCategories.category(account.id(), "Later")),
            () -> ports().loginFailures().add(subject, SampleAccounts.NOON, LATER),
            () -> ports().loginFailures().takeBack(subject),
            () -> ports().loginFailures().forgetEnded(SampleAccounts.NOON));

    assertThat(calls)
        .allSatisfy(
            call -> assertThatThrownBy(() -> read(call)).isInstanceOf(IllegalStateException.class));
  }

  @Test
  protected final void belongsToTheThreadThatOpenedIt() {
    AccountId id = SampleAccounts.id();

    assertThatThrownBy(() -> read(() -> inAnotherThread(() -> ports().accounts().find(id))))
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  protected final void servesManyThreadsAtOnce() throws Exception {
    Account owner = add(SampleAccounts.account());

    List<Category> added =
        Together.run(
            8,
            () -> {
              Category category =
                  SampleCategories.category(owner.id(), "of " + SampleAccounts.unique());
              write(() -> ports().categories().add(category));
              return category;
            });

    assertThat(new HashSet<>(categoriesOf(owner.id()))).isEqualTo(new HashSet<>(added));
  }

  private Account add(Account account) {
    write(() -> ports().accounts().add(account));
    return account;
  }

  private boolean find(AccountId id) {
    return ports().unit().read(() -> ports().accounts().find(id).isPresent());
  }

  private List<Category> categoriesOf(AccountId owner) {
    return ports().unit().read(() -> ports().categories().findAll(owner));
  }

  private void write(Runnable work) {
    ports().unit().write(returningTrue(work));
  }

  private void read(Runnable work) {
    ports().unit().read(returningTrue(work));
  }

  private static Supplier<Boolean> returningTrue(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static void inAnotherThread(Supplier<?> work) {
    FutureTask<Object> task = new FutureTask<>(work::get);
    Thread.ofPlatform().start(task);
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
