package dev.aimo.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.PasswordHasherContract;
import dev.aimo.domain.error.PortFailure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BcryptHasherTest extends PasswordHasherContract {

  private static final int CHEAP = 4;
  private static final int USUAL = 10;
  private static final String SALT = "$2b$10$WvvTPHKwdBJ3uk0Z37EMR.";

  private final BcryptHasher hasher = new BcryptHasher(CHEAP);

  @AfterEach
  void close() {
    hasher.close();
  }

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }

  @ParameterizedTest
  @CsvSource({
    "abc,           $2a$10$WvvTPHKwdBJ3uk0Z37EMR.hLA2W6N9AEBhEgrAOljy2Ae5MtaSIUi",
    "correct horse, $2b$10$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
    "correct horse, $2y$10$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
    "密码,           $2b$10$WvvTPHKwdBJ3uk0Z37EMR.YB8X3wSBeFEyVuN8pQktVGpz.FIFh52"
  })
  void knowsHashesThatOthersMade(String password, String hash) {
    assertThat(hasher.matches(new Password(password), new PasswordHash(hash))).isTrue();
    assertThat(hasher.matches(new Password(password + "!"), new PasswordHash(hash))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {72, 73, 80, 1_000})
  void readsNoMoreOfALongPasswordThanOldHashesDid(int length) {
    PasswordHash old = new PasswordHash(SALT + "zIRnNgicQYJN69sBiJeMP29wWovj5k.");

    assertThat(hasher.matches(new Password("x".repeat(length)), old)).isTrue();
  }

  @Test
  void saltsEachHash() {
    Password password = new Password("correct horse");

    assertThat(hasher.hash(password)).isNotEqualTo(hasher.hash(password));
  }

  @Test
  void writesItsCostIntoTheHash() {
    assertThat(hasher.hash(new Password("correct horse")).value())
        .matches("\\$2a\\$04\\$[./A-Za-z0-9]{53}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SALT,
        "$2b$10$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQ",
        "$2b$10$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe ",
        "$2b$10$WvvTPHKwdBJ3uk0Z37EMR!/jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
        "$2z$10$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
        "$2b$31$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
        "$2b$00$WvvTPHKwdBJ3uk0Z37EMR./jPuzG9gBby2d5Bw7Ll6TASbiQ2IuQe",
        "$1$salt$qJH7.N4xYta3aEG/dfqo/0"
      })
  void refusesHashesThatAreBroken(String hash) {
    assertThat(hasher.matches(new Password("correct horse"), new PasswordHash(hash))).isFalse();
  }

  @Test
  void leavesTheProcessorsToOtherWorkWhileManyLogIn()
      throws InterruptedException, ExecutionException {
    int logins = 24;
    AtomicInteger loggedIn = new AtomicInteger();
    try (var slow = new BcryptHasher(USUAL);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < logins; i++) {
        threads.execute(() -> {
          slow.hash(new Password("correct horse"));
          loggedIn.incrementAndGet();
        });
      }
      Future<Integer> other = threads.submit(loggedIn::get);

      assertThat(other.get()).isLessThan(logins / 2);
    }
    assertThat(loggedIn).hasValue(logins);
  }

  @Test
  void hashesNothingAfterItWasClosed() {
    hasher.close();

    assertThatThrownBy(() -> hasher.hash(new Password("correct horse")))
        .isInstanceOf(PortFailure.class)
        .hasMessage("passwords: closed");
  }

  @Test
  void letsACallerGoWhoIsInterrupted() throws InterruptedException {
    AtomicInteger refused = new AtomicInteger();
    try (var slow = new BcryptHasher(USUAL)) {
      Thread caller =
          Thread.ofVirtual()
              .unstarted(() -> {
                Thread.currentThread().interrupt();
                try {
                  slow.hash(new Password("correct horse"));
                } catch (PortFailure e) {
                  refused.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 100);
                }
              });
      caller.start();
      caller.join();
    }

    assertThat(refused).hasValue(1);
  }
}
