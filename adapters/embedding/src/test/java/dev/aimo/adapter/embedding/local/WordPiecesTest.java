package dev.aimo.adapter.embedding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are what the tokenizer that the models were made with gives. */
final class WordPiecesTest {

  private static final WordPieces ENGLISH = read(Network.ENGLISH);
  private static final WordPieces CHINESE = read(Network.CHINESE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a quiet lighthouse           | 1037 4251 10171
          unbelievably                 | 4895 8671 2666 3567 6321
          Résumé, naïve: Ünïcode!      | 13746 1010 15743 1024 27260 999
          useEffect() + java.util.List | 2224 12879 25969 1006 1007 1009 9262 1012 21183 4014 1012 2862
          机器学习 and 深度学习。          | 100 100 1817 100 1998 100 100 1817 100 1636
          ガギグ 한국어                   | 1700 30227 30228 1469 30006 30021 29991 30014 30020 29999 30008
          🐼 ok                        | 100 7929
          """)
  void knowsThePiecesOfTheEnglishNetwork(String text, String pieces) {
    assertThat(ENGLISH.of(text)).containsExactly(numbers(pieces));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a quiet lighthouse   | 143 159 9273 8418 10310 9937
          A QUIET Lighthouse   | 143 159 9273 8418 10310 9937
          机器学习 and 深度学习。  | 3322 1690 2110 739 8256 3918 2428 2110 739 511
          unbelievably         | 163 8171 12157 8402 8786 8204 8436
          """)
  void knowsThePiecesOfTheChineseNetwork(String text, String pieces) {
    assertThat(CHINESE.of(text)).containsExactly(numbers(pieces));
  }

  @Test
  void takesAnyBlankForABlank() {
    assertThat(ENGLISH.of("tab\tnew\r\nline\u3000wide\u00a0"))
        .containsExactly(21628, 2047, 2240, 2898);
  }

  @Test
  void hearsNothingInCharactersThatDoNotShow() {
    assertThat(ENGLISH.of("light\u200bhou\u0000se\ufffd"))
        .containsExactly(ENGLISH.of("lighthouse"));
  }

  @Test
  void knowsNoWordOfMoreThanAHundredLetters() {
    assertThat(ENGLISH.of("x".repeat(101) + " y")).containsExactly(100, 1061);
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(ENGLISH.of(" \n ")).isEmpty();
  }

  @Test
  void takesMarksInATextForWords() {
    assertThat(ENGLISH.of("[SEP]")).doesNotContain(102).hasSizeGreaterThan(2);
  }

  @Test
  void framesSomeOfThePieces() {
    assertThat(ENGLISH.framed(new long[] {7, 8, 9}, 1, 2)).containsExactly(101, 8, 102);
  }

  @Test
  void knowsWhichPiecesGoOnWithAWord() {
    assertThat(Arrays.stream(ENGLISH.of("unbelievably quiet")).mapToObj(ENGLISH::isWithin))
        .containsExactly(false, true, true, true, true, false);
  }

  private static long[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private static WordPieces read(Network network) {
    try (InputStream vocabulary = network.vocabulary()) {
      return WordPieces.read(vocabulary);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
