package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StoredTextTest {

  private static final List<String> TEXTS =
      Stream.of(
              "",
              "m1",
              "it's",
              "日记",
              "\0",
              "\u0001",
              "\u00011",
              "a\0b",
              "\u0002",
              "\uFFFD",
              "\uFFFE",
              "\uFFFF",
              "\uFFFF00ffff",
              "🐼",
              "a🐼b🎉",
              "👩‍👩‍👧",
              "\uDBFF\uDFFF")
          .toList();

  @Test
  void leavesOrdinaryTextsAsTheyAre() {
    assertThat(StoredText.of("m1-日记 é'\\\n")).isEqualTo("m1-日记 é'\\\n");
  }

  @Test
  void writesWhatTheNativeLibraryWouldMistake() {
    assertThat(TEXTS)
        .allSatisfy(text ->
            assertThat(StoredText.of(text).chars())
                .noneMatch(
                    character -> character == 0 || Character.isSurrogate((char) (int) character)));
  }

  @Test
  void readsWhatItWrote() {
    assertThat(TEXTS)
        .allSatisfy(text -> assertThat(StoredText.read(StoredText.of(text))).isEqualTo(text));
  }

  @Test
  void keepsTheOrderOfCodePoints() {
    assertThat(TEXTS.stream().sorted(Comparator.comparing(StoredText::of)).toList())
        .isEqualTo(
            TEXTS.stream()
                .sorted((one, other) ->
                    Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()))
                .toList());
  }
}
