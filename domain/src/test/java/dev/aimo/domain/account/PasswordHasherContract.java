package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} keeps to. */
public abstract class PasswordHasherContract {

  private static final Password PASSWORD = new Password("correct horse");
  // What the column that keeps hashes holds
  private static final int MOST_CHARACTERS = 255;

  protected abstract PasswordHasher hasher();

  @Test
  protected final void knowsAPasswordAgain() {
    PasswordHasher hasher = hasher();

    assertThat(hasher.matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
  }

  @Test
  protected final void refusesAnotherPassword() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(PASSWORD);

    for (String other :
        new String[] {"", "correct horse ", "correct hors", "Correct horse", "日记"}) {
      assertThat(hasher.matches(new Password(other), hash)).isFalse();
    }
  }

  @Test
  protected final void knowsPasswordsOfAnyScript() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(new Password("пароль 密码 😀"));

    assertThat(hasher.matches(new Password("пароль 密码 😀"), hash)).isTrue();
    assertThat(hasher.matches(new Password("пароль 密码 😁"), hash)).isFalse();
  }

  @Test
  protected final void tellsTheLongestPasswordsApart() {
    PasswordHasher hasher = hasher();
    PasswordHash hash = hasher.hash(new Password("x".repeat(71) + "a"));

    assertThat(hasher.matches(new Password("x".repeat(71) + "a"), hash)).isTrue();
    assertThat(hasher.matches(new Password("x".repeat(71) + "b"), hash)).isFalse();
  }

  @Test
  protected final void comparesEvenPasswordsThatAreTooLong() {
    PasswordHasher hasher = hasher();

    assertThat(hasher.matches(new Password("y".repeat(100_000)), hasher.hash(PASSWORD))).isFalse();
  }

  @Test
  protected final void refusesAHashThatIsNone() {
    PasswordHasher hasher = hasher();

    for (String none :
        new String[] {
          "", " ", "correct horse", "$2a$10$", "$2a$99$" + "x".repeat(53), "日记", "\0"
        }) {
      assertThat(hasher.matches(PASSWORD, new PasswordHash(none))).isFalse();
    }
  }

  @Test
  protected final void hidesThePasswordInAHashThatCanBeStored() {
    PasswordHash hash = hasher().hash(PASSWORD);

    assertThat(hash.value()).isNotBlank().doesNotContain(PASSWORD.value());
    assertThat(hash.value().length()).isLessThanOrEqualTo(MOST_CHARACTERS);
  }

  @Test
  protected final void servesManyCallersAtOnce() throws InterruptedException, ExecutionException {
    PasswordHasher hasher = hasher();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> answers =
          IntStream.range(0, 8)
              .mapToObj(number -> new Password("password " + number))
              .map(own -> callers.submit(() -> hasher.matches(own, hasher.hash(own))))
              .toList();

      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }
}
