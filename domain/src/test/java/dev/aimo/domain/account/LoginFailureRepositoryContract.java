package dev.aimo.domain.account;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link LoginFailureRepository} does. */
public abstract class LoginFailureRepositoryContract {

  private static final Instant END = NOON.plusSeconds(900);

  protected abstract Ports ports();

  @Test
  protected final void beginsAWindowWithTheFirstFailure() {
    assertThat(add(subject(), NOON, END)).isEqualTo(new LoginFailures(1, END));
  }

  @Test
  protected final void countsOnWithinTheWindow() {
    LoginSubject subject = subject();
    add(subject, NOON, END);
    add(subject, NOON, END);

    assertThat(add(subject, NOON, END)).isEqualTo(new LoginFailures(3, END));
  }

  @Test
  protected final void keepsTheEndOfTheWindowWhileItLasts() {
    LoginSubject subject = subject();
    add(subject, NOON, END);

    assertThat(add(subject, END.minusMillis(1), END.plusSeconds(900)))
        .isEqualTo(new LoginFailures(2, END));
  }

  @Test
  protected final void beginsAnotherWindowAtTheMomentOneEnds() {
    LoginSubject subject = subject();
    add(subject, NOON, END);
    add(subject, NOON, END);

    assertThat(add(subject, END, END.plusSeconds(900)))
        .isEqualTo(new LoginFailures(1, END.plusSeconds(900)));
  }

  @Test
  protected final void beginsAnotherWindowLongAfterOneEnded() {
    LoginSubject subject = subject();
    add(subject, NOON, END);
    Instant beyond2038 = Instant.parse("2091-02-03T04:05:06.789Z");

    assertThat(add(subject, beyond2038, beyond2038.plusMillis(1)))
        .isEqualTo(new LoginFailures(1, beyond2038.plusMillis(1)));
  }

  @Test
  protected final void countsEachSubjectByItself() {
    add(subject(), NOON, END);

    assertThat(add(subject(), NOON, END).count()).isEqualTo(1);
  }

  @Test
  protected final void countsTheSubjectWithTheLongestName() {
    LoginSubject longest =
        LoginSubject.ofAccount(new AccountId("u".repeat(159) + SampleAccounts.unique()));
    add(longest, NOON, END);

    assertThat(add(longest, NOON, END).count()).isEqualTo(2);
  }

  @Test
  protected final void takesOneFailureBack() {
    LoginSubject subject = subject();
    add(subject, NOON, END);
    add(subject, NOON, END);

    takeBack(subject);

    assertThat(add(subject, NOON, END)).isEqualTo(new LoginFailures(2, END));
  }

  @Test
  protected final void takesBackNoMoreThanThereIs() {
    LoginSubject subject = subject();
    add(subject, NOON, END);

    takeBack(subject);
    takeBack(subject);

    assertThat(add(subject, NOON, END)).isEqualTo(new LoginFailures(1, END));
  }

  @Test
  protected final void leavesUnknownSubjectsUnknown() {
    LoginSubject subject = subject();

    takeBack(subject);

    assertThat(add(subject, NOON, END)).isEqualTo(new LoginFailures(1, END));
  }

  @Test
  protected final void forgetsWindowsThatEnded() {
    LoginSubject subject = subject();
    add(subject, NOON, END);

    forgetEnded(END);

    assertThat(add(subject, NOON, END).count()).isEqualTo(1);
  }

  @Test
  protected final void keepsWindowsThatLast() {
    LoginSubject subject = subject();
    add(subject, NOON, END);

    forgetEnded(END.minusMillis(1));

    assertThat(add(subject, NOON, END).count()).isEqualTo(2);
  }

  @Test
  protected final void seesItsOwnCountsWithinOneUnit() {
    LoginSubject subject = subject();

    LoginFailures second =
        ports()
            .unit()
            .write(() -> {
              ports().loginFailures().add(subject, NOON, END);
              return ports().loginFailures().add(subject, NOON, END);
            });

    assertThat(second.count()).isEqualTo(2);
  }

  @Test
  protected final void countsEveryFailureOfManyAtOnce() throws Exception {
    LoginSubject subject = subject();
    int threads = 6;
    int failures = 10;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < failures; i++) {
            add(subject, NOON, END);
          }
          return true;
        });

    assertThat(add(subject, NOON, END).count()).isEqualTo(threads * failures + 1);
  }

  private static LoginSubject subject() {
    return LoginSubject.ofAddress(SampleAccounts.unique());
  }

  private LoginFailures add(LoginSubject subject, Instant now, Instant windowEnd) {
    return ports().unit().write(() -> ports().loginFailures().add(subject, now, windowEnd));
  }

  private void takeBack(LoginSubject subject) {
    ports()
        .unit()
        .write(() -> {
          ports().loginFailures().takeBack(subject);
          return true;
        });
  }

  private void forgetEnded(Instant now) {
    ports()
        .unit()
        .write(() -> {
          ports().loginFailures().forgetEnded(now);
          return true;
        });
  }
}
