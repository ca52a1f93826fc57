package dev.aimo.domain.memo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void looksForNothingThatIsBlank(String blank) {
    assertThat(SearchText.of(blank)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STRASSE, Die Straße",
    "straße, DIE STRASSE",
    "習, 機器學習",
    "ΟΔΌΣ, οδός",
    "50%, 50% of it",
    "a_b, x A_B y",
  })
  void findsPartsInAnyCase(String typed, String text) {
    assertThat(isIn(typed, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a_b, axb", "50%, 50 of it", "resume, résumé", "'a ', a", ".*, a"})
  void takesCharactersForThemselves(String typed, String text) {
    assertThat(isIn(typed, text)).isFalse();
  }

  @Test
  void findsWhatWasReplacedInTheMemo() {
    assertThat(isIn("A\0", "a\0b")).isTrue();
    assertThat(isIn("\uD83D", "half \uD83D of it")).isTrue();
  }

  private static boolean isIn(String typed, String text) {
    return SearchText.of(typed).orElseThrow().isIn(new MemoText(text));
  }
}
