package dev.aimo.adapter.embedding.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartsTest {

  @Test
  void leavesAShortTextAsItIs() {
    assertThat(Parts.of(" a lighthouse \n")).containsExactly(" a lighthouse \n");
    assertThat(Parts.of("x".repeat(Parts.LONGEST))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {". ", "。", "!", "？", "\n"})
  void cutsAfterASentence(String end) {
    String sentence = "a lighthouse at the sea" + end;

    assertThat(Parts.of(sentence.repeat(800)))
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part.strip()).endsWith(end.isBlank() ? "sea" : end.strip()));
  }

  @Test
  void cutsAfterAWordWhereThereAreNoSentences() {
    assertThat(Parts.of("lighthouse ".repeat(2_000)))
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part).endsWith("lighthouse "));
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Parts.of("x" + "🐼".repeat(Parts.LONGEST)))
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part.replaceAll("[x🐼]", "")).isEmpty());
  }

  @Test
  void losesNothingOfALongText() {
    String text = "Bread and butter. A lighthouse! 机器学习。 ".repeat(900);

    assertThat(String.join("", Parts.of(text))).isEqualTo(text);
    assertThat(Parts.of(text)).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(6_000));
  }

  @Test
  void makesNoMoreThanSixteen() {
    assertThat(Parts.of("x".repeat(1_000_000))).hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void makesABlankOfNothing(String text) {
    assertThat(Parts.of(text)).containsExactly(" ");
  }

  @Test
  void leavesOutBlankParts() {
    assertThat(Parts.of("bread" + " ".repeat(20_000))).singleElement().asString().contains("bread");
  }
}
