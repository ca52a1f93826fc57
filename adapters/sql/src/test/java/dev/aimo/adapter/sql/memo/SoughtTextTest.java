package dev.aimo.adapter.sql.memo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.memo.SearchText;
import org.junit.jupiter.api.Test;

class SoughtTextTest {

  @Test
  void letsEveryCharacterOfAPatternStandForItself() {
    assertThat(pattern("a*b?[c]^-\\")).isEqualTo("*a[*]b[?][[]c]^-\\*");
  }

  @Test
  void keepsPlainTextsAsTheyAre() {
    assertThat(pattern("向量 100%_")).isEqualTo("*向量 100%_*");
  }

  private static String pattern(String typed) {
    return SoughtText.of(SearchText.of(typed).orElseThrow()).pattern();
  }
}
