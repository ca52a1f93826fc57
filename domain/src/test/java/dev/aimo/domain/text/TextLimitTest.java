package dev.aimo.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextLimitTest {

  private static final TextLimit LIMIT = new TextLimit("name", 5);

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "five5", "日记日记日", "a\tb\nc", "\u0001"})
  void passesTextThatFits(String text) {
    assertThat(LIMIT.check(text)).isEqualTo(text);
  }

  @Test
  void countsCodePoints() {
    String five = "\uD83D\uDE00".repeat(5);

    assertThat(LIMIT.check(five)).isEqualTo(five);
    assertRefused(() -> LIMIT.check(five + "a"), Reason.TEXT_TOO_LONG);
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertRefused(() -> LIMIT.check("sixsix"), Reason.TEXT_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "\uD83D", "a\uDE00", "\uDE00\uD83D"})
  void refusesWhatNotEveryDatabaseStores(String text) {
    assertRefused(() -> LIMIT.check(text), Reason.TEXT_NOT_STORABLE);
    assertRefused(() -> LIMIT.checkPresent("x" + text), Reason.TEXT_NOT_STORABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t", "\u3000"})
  void refusesNothingWhereSomethingIsNeeded(String text) {
    assertRefused(() -> LIMIT.checkPresent(text), Reason.TEXT_MISSING);
  }

  @Test
  void doesNotTrim() {
    assertThat(LIMIT.checkPresent(" a ")).isEqualTo(" a ");
  }

  private static void assertRefused(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.field()).isEqualTo("name");
            });
  }
}
