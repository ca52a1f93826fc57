package dev.aimo.domain.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoTextTest {

  @Test
  void keepsBlanksAtBothEnds() {
    assertThat(new MemoText("  a\n").value()).isEqualTo("  a\n");
  }

  @Test
  void replacesWhatCanNotBeStored() {
    assertThat(new MemoText("a\0b\uD83Dc\uDC3Cd🐼").value()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd🐼");
  }

  @Test
  void refusesNothingAtAll() {
    assertThatThrownBy(() -> new MemoText(""))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MEMO_EMPTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\t ", "\u3000"})
  void refusesBlanksAlone(String blank) {
    assertThatThrownBy(() -> new MemoText(blank))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MEMO_BLANK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "日", "🐼"})
  void countsBytesAndNotCharacters(String character) {
    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    String largest = character.repeat(MemoText.LARGEST / bytes);

    assertThat(new MemoText(largest).value()).isEqualTo(largest);
    assertThatThrownBy(() -> new MemoText(largest + "aaa")).isInstanceOf(TooLarge.class);
  }
}
