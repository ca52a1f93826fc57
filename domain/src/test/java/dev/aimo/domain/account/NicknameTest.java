package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NicknameTest {

  private static final Email EMAIL = new Email("ada@example.org");

  @Test
  void isTrimmed() {
    assertThat(Nickname.telling(" 阿达 😀 ", EMAIL)).contains(new Nickname("阿达 😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t", "ada@example.org", " ada@example.org "})
  void isNoneWhenItTellsNothing(String text) {
    assertThat(Nickname.telling(text, EMAIL)).isEmpty();
  }

  @Test
  void holds100Characters() {
    assertThat(new Nickname("a".repeat(100)).value()).hasSize(100);
    assertThatThrownBy(() -> new Nickname("a".repeat(101))).isInstanceOf(Invalid.class);
  }

  @Test
  void isNeverBlank() {
    assertThatThrownBy(() -> new Nickname(" ")).isInstanceOf(Invalid.class);
  }
}
