package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailTest {

  @Test
  void keepsTheAddressAsItWasTyped() {
    assertThat(new Email(" Ada@Example.org ").value()).isEqualTo(" Ada@Example.org ");
  }

  @Test
  void isTheSameInAnyCaseAndWithOuterBlanks() {
    assertThat(new Email(" Ada@Example.ORG ").key()).isEqualTo(new Email("ada@example.org").key());
  }

  @Test
  void tellsDifferentAddressesApart() {
    assertThat(new Email("ada@example.org").key()).isNotEqualTo(new Email("eda@example.org").key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "不@例子.中国", "a b"})
  void acceptsWhatever(String text) {
    assertThat(new Email(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void refusesNoAddressAtAll(String text) {
    assertThatThrownBy(() -> new Email(text))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TEXT_MISSING));
  }

  @Test
  void holds255Characters() {
    assertThat(new Email("a".repeat(255)).value()).hasSize(255);
    assertThatThrownBy(() -> new Email("a".repeat(256)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.TEXT_TOO_LONG);
              assertThat(refusal.field()).isEqualTo("email");
            });
  }
}
