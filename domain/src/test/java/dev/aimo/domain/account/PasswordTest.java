package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "密码", "correct horse"})
  void mayBeAnythingAtFirst(String text) {
    Password password = new Password(text);

    assertThat(password.orRefuse()).isSameAs(password);
  }

  @Test
  void mayNotBeEmpty() {
    assertRefused(() -> new Password("").orRefuse(), Reason.CREDENTIALS_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", "密码密码密码", "      "})
  void mayBeSixCharactersWhenChanged(String text) {
    Password password = new Password(text);

    assertThat(password.orRefuseAsChange()).isSameAs(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "密码密码密", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
  void mayNotBeShorterWhenChanged(String text) {
    assertRefused(() -> new Password(text).orRefuseAsChange(), Reason.PASSWORD_TOO_SHORT);
  }

  @Test
  void mayHave72Bytes() {
    Password ascii = new Password("x".repeat(72));
    Password chinese = new Password("密".repeat(24));

    assertThat(ascii.orRefuse()).isSameAs(ascii);
    assertThat(chinese.orRefuseAsChange()).isSameAs(chinese);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "密"})
  void mayNotHaveMore(String character) {
    Password password = new Password(character.repeat(73));

    assertRefused(password::orRefuse, Reason.PASSWORD_TOO_LONG);
    assertRefused(password::orRefuseAsChange, Reason.PASSWORD_TOO_LONG);
  }

  @Test
  void mayNotHoldTheCharacterAtWhichHashesStop() {
    assertRefused(() -> new Password("secret\0more").orRefuse(), Reason.TEXT_NOT_STORABLE);
  }

  @Test
  void isNeverShown() {
    assertThat(new Password("correct horse").toString()).doesNotContain("correct");
    assertThat(new PasswordHash("$2a$10$abc").toString()).doesNotContain("abc");
  }

  private static void assertRefused(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
