package dev.aimo.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Work,          wORK",
    "Ärger,         äRGER",
    "Straße,        STRASSE",
    "STRAẞE,        straße",
    "ΣΊΣΥΦΟΣ,       σίσυφος",
    "σίσυφοσ,       σίσυφος",
    "ДНЕВНИК,       дневник",
    "ﬁne,           FINE",
    "ＡＢＣ,         ａｂｃ",
    "日记,           日记"
  })
  void isTheSameForSpellingsOfOneName(String one, String other) {
    assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u03C3", "\u03C2", "\u03A3"})
  void knowsSigmaWhereverItStands(String sigma) {
    String road = "\u03BF\u03B4\u03BF";

    assertThat(FoldedText.ofContent(road + sigma + road).value())
        .startsWith(FoldedText.ofContent(road + sigma).value());
  }

  @Test
  void isTheSameForComposedAndDecomposedLetters() {
    assertThat(FoldedText.of("Cafe\u0301")).isEqualTo(FoldedText.of("CAF\u00C9"));
    assertThat(FoldedText.of("\u1100\u1161")).isEqualTo(FoldedText.of("\uAC00"));
  }

  @Test
  void leavesOuterBlanksAway() {
    assertThat(FoldedText.of(" \t\u3000Work \n").value()).isEqualTo("work");
  }

  @Test
  void keepsInnerBlanks() {
    assertThat(FoldedText.of("my  work")).isNotEqualTo(FoldedText.of("my work"));
  }

  @ParameterizedTest
  @CsvSource({"resume,résumé", "日记,日記", "ａ,a", "😀,😁"})
  void tellsDifferentNamesApart(String one, String other) {
    assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void isEmptyForNothing(String text) {
    assertThat(FoldedText.of(text).value()).isEmpty();
  }

  @Test
  void foldsWhatIsFoldedToItselfForEveryCharacter() {
    assertThat(characters().filter(text -> !isStable(text))).isEmpty();
  }

  @Test
  void doesNotMindTheCaseOfAnyCharacter() {
    assertThat(characters().filter(text -> !isTheSameInEitherCase(text))).isEmpty();
  }

  private static boolean isStable(String text) {
    FoldedText folded = FoldedText.of(text);
    return FoldedText.of(folded.value()).equals(folded);
  }

  private static boolean isTheSameInEitherCase(String text) {
    FoldedText folded = FoldedText.of(text);
    return FoldedText.of(text.toUpperCase(Locale.ROOT)).equals(folded)
        && FoldedText.of(text.toLowerCase(Locale.ROOT)).equals(folded);
  }

  /** Each character there can be, between two letters. */
  private static Stream<String> characters() {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .mapToObj(c -> "a" + Character.toString(c) + "a");
  }

  @Test
  @Timeout(60)
  void foldsTheLargestTextsInTimeWhateverTheyAreMadeOf() {
    for (String part : List.of("\u0390", "\u0130", "\ufb03", "a\u0301\u0316", "\u0301\u0316")) {
      String large = part.repeat(1_000_000 / part.length());

      assertThat(FoldedText.ofContent("x" + large + "Y").value()).startsWith("x").endsWith("y");
    }
  }

  @Test
  void foldsALongTextAsItsPartsWherePartsAreTakenToo() {
    String word = "\uD801\uDC00 Stra\u00dfe \u0130\u0149\ufb03 ";
    String folded = FoldedText.ofContent(word).value();

    for (int before = 0; before < 300; before++) {
      assertThat(FoldedText.ofContent("x".repeat(before) + word).value())
          .isEqualTo("x".repeat(before) + folded);
    }
  }
}
