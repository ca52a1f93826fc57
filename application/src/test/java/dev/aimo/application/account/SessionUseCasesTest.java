package dev.aimo.application.account;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionUseCasesTest {

  private final World world = new World();

  @Test
  void logsInWithTheAddressInAnyCase() {
    Account account = world.register("Anna@Example.test", "secret1");
    assertThat(world.logIn("  anna@EXAMPLE.test ", "secret1").account()).isEqualTo(account);
  }

  @Test
  void knowsTheHolderOfATokenAgain() {
    Account account = world.register("anna@example.test", "secret1");
    String token = world.logIn("anna@example.test", "secret1").token();
    assertThat(world.sessions.authenticate(token)).isEqualTo(new Actor(account.id()));
  }

  @Test
  void refusesAWrongPassword() {
    world.register("anna@example.test", "secret1");
    assertRefused(Reason.PASSWORD_WRONG, () -> world.logIn("anna@example.test", "secret2"));
  }

  @Test
  void refusesAnUnknownAddress() {
    assertRefused(Reason.ACCOUNT_UNKNOWN, () -> world.logIn("nobody@example.test", "x"));
  }

  @Test
  void refusesHalfTheCredentials() {
    assertRefused(Reason.CREDENTIALS_MISSING, () -> world.logIn("anna@example.test", ""));
    assertRefused(Reason.CREDENTIALS_MISSING, () -> world.logIn("  ", "x"));
  }

  @Test
  void refusesATokenThatIsNone() {
    assertRefused(Reason.TOKEN_INVALID, () -> world.sessions.authenticate("garbage"));
  }

  @Test
  void refusesATokenThatExpired() {
    world.register("anna@example.test", "secret1");
    String token = world.logIn("anna@example.test", "secret1").token();
    world.clock.advance(Duration.ofDays(91));
    assertRefused(Reason.TOKEN_EXPIRED, () -> world.sessions.authenticate(token));
  }

  @Test
  void refusesTheTokenOfAnAccountThatIsNotThere() {
    Account stranger = new World().register("ghost@example.test", "secret1");
    String token = world.ports.tokens().issue(stranger.id(), 0, world.clock.instant());
    assertRefused(Reason.TOKEN_OF_NOBODY, () -> world.sessions.authenticate(token));
  }

  @Test
  void holdsOffAfterTooManyWrongPasswords() {
    world.register("anna@example.test", "secret1");
    failTimes(3, "anna@example.test");
    Throttled error =
        catchThrowableOfType(Throttled.class, () -> world.logIn("anna@example.test", "secret1"));
    assertThat(error.retryAfter()).isEqualTo(World.WINDOW);
  }

  @Test
  void holdsOffOneAddressThatTriesManyAccounts() {
    IntStream.range(0, 5)
        .forEach(i ->
            assertRefused(
                Reason.ACCOUNT_UNKNOWN, () -> world.logIn("user" + i + "@example.test", "x")));
    assertRefused(Reason.LOGIN_THROTTLED, () -> world.logIn("other@example.test", "x"));
  }

  @Test
  void letsOthersInWhileOneAccountIsHeldOff() {
    world.register("ben@example.test", "secret1");
    failTimes(3, "anna@example.test");
    assertThat(world.logIn("ben@example.test", "secret1").token()).isNotEmpty();
  }

  @Test
  void letsInAgainWhenTheWindowEnded() {
    world.register("anna@example.test", "secret1");
    failTimes(3, "anna@example.test");
    world.clock.advance(World.WINDOW);
    assertThat(world.logIn("anna@example.test", "secret1").token()).isNotEmpty();
  }

  @Test
  void doesNotCountWhatWasRight() {
    world.register("anna@example.test", "secret1");
    IntStream.range(0, 20).forEach(i -> world.logIn("anna@example.test", "secret1"));
    failTimes(3, "anna@example.test");
    assertRefused(Reason.LOGIN_THROTTLED, () -> world.logIn("anna@example.test", "x"));
  }

  @Test
  void doesNotLetManyTriesAtOnceSlipPast() throws Exception {
    world.register("anna@example.test", "secret1");
    List<Callable<Boolean>> tries =
        IntStream.range(0, 40).<Callable<Boolean>>mapToObj(i -> this::passwordWasLookedAt).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int lookedAt = 0;
      for (Future<Boolean> done : threads.invokeAll(tries)) {
        lookedAt += done.get() ? 1 : 0;
      }
      assertThat(lookedAt).isEqualTo(3);
    }
  }

  @Test
  void doesNotCountAFailureOfTheDatabase() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() ->
              world.throttle.attempt(
                  LoginSubject.ofAddress("a"),
                  LoginSubject.ofAddress("b"),
                  () -> {
                    throw new PortFailure("database", true, new IOException("away"));
                  }))
          .isInstanceOf(PortFailure.class);
    }
  }

  private boolean passwordWasLookedAt() {
    try {
      world.logIn("anna@example.test", "wrong");
      return true;
    } catch (Throttled e) {
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private void failTimes(int times, String email) {
    for (int i = 0; i < times; i++) {
      try {
        world.logIn(email, "wrong");
      } catch (RuntimeException e) {
        assertThat(e).isNotInstanceOf(Throttled.class);
      }
    }
  }
}
