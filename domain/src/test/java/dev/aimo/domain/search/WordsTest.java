package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void takesEnglishApart() {
    assertThat(Words.forms("The quick foxes, jumping!"))
        .containsExactly("the", "quick", "fox", "jump");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "...", "!?", "---", "\u3000\u3002", "\u200B", "_", "'"})
  void findsNoWordsWhereThereAreNone(String text) {
    assertThat(Words.of(text)).isEmpty();
    assertThat(Words.sought(text)).isEmpty();
  }

  @Test
  void takesUnspacedTextsApartIntoCharactersAndPairs() {
    assertThat(Words.forms("机器学")).containsExactly("机", "机器", "器", "器学", "学");
    assertThat(Words.forms("猫")).containsExactly("猫");
  }

  @ParameterizedTest
  @CsvSource({
    "機械,           機|機械|械",
    "タワー,          タ|タワ|ワ|ワー|ー",
    "ひと,           ひ|ひと|と",
    "한국,           한|한국|국",
    "二〇二四,         二|二〇|〇|〇二|二|二四|四",
    "ไทย,           ไ|ไท|ท|ทย|ย"
  })
  void takesEastAsianTextsApart(String text, String forms) {
    assertThat(Words.forms(text)).containsExactly(forms.split("\\|", -1));
  }

  @Test
  void keepsMarksWithTheirCharacters() {
    assertThat(Words.forms("ที่นี่")).containsExactly("ที่", "ที่นี่", "นี่");
    assertThat(Words.forms("हिन्दी")).containsExactly("हिन्दी");
  }

  @ParameterizedTest
  @ValueSource(strings = {"한국어를", "ガギグ", "Ärger über Öl", "Ngô Đình", "हिन्दी", "Ελλάδα", "й ё"})
  void findsTheSameInComposedAndDecomposedTexts(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(Words.forms(decomposed)).isEqualTo(Words.forms(composed));
  }

  @Test
  void findsTheSameInKatakanaOfHalfTheWidth() {
    assertThat(Words.forms("ｶﾞｷﾞﾀﾜｰ")).isEqualTo(Words.forms("ガギタワー"));
  }

  @ParameterizedTest
  @CsvSource({
    "Crème,      creme",
    "MÜNCHEN,    munchen",
    "Straße,     strass",
    "Łódź,       lodz",
    "København,  kobenhavn",
    "Œuvre,      oeuvre",
    "Μάθημα,     μαθημα",
    "ΟΔΟΣ,       οδοσ",
    "Москва,     москва",
    "ё,          е",
    "ＡＢＣ１,     abc1",
    "ﬁsh,        fish",
    "كِتَاب,       كتاب",
    "שָׁלוֹם,       שלום"
  })
  void comparesWithoutCaseAndAccents(String written, String form) {
    assertThat(Words.forms(written)).isEqualTo(Words.forms(form));
  }

  @ParameterizedTest
  @CsvSource({
    "getUserName,   getusernam|get|user|name",
    "HTMLParser,    htmlparser|html|parser",
    "HTML_Parser,   htmlparser|html|parser",
    "user_id,       userid|user|id",
    "MAX_VALUE,     maxvalu|max|valu",
    "utf8Decoder,   utf8decoder|utf8|decod",
    "iPhone,        iphon|i|phone",
    "Word,          word",
    "NASA,          nasa"
  })
  void takesNamesOfProgramsApart(String name, String parts) {
    String[] expected = parts.split("\\|", -1);

    assertThat(Words.forms(name))
        .containsExactly(List.of(expected).stream().map(WordsTest::stemmed).toArray(String[]::new));
  }

  private static String stemmed(String form) {
    return Words.forms(form).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"__init__", "_init_", "init_", "__init"})
  void takesNoUnderscoresAroundAName(String name) {
    assertThat(Words.forms(name)).containsExactly("init");
  }

  @Test
  void separatesWhatALineStandsBetween() {
    assertThat(Words.forms("before________________after")).containsExactly("befor", "after");
  }

  @ParameterizedTest
  @CsvSource({"don't,dont", "don’t,dont", "Anna's,anna", "o'clock,oclock", "'quoted',quot"})
  void takesApostrophesOut(String written, String form) {
    assertThat(Words.forms(written)).containsExactly(form);
  }

  @Test
  void takesOutWhatIsNotSeen() {
    assertThat(Words.forms("Donau\u00ADdampf")).containsExactly("donaudampf");
    assertThat(Words.forms("\u0645\u06CC\u200C\u062E"))
        .isEqualTo(Words.forms("\u0645\u06CC\u062E"));
    assertThat(Words.forms("\uFEFFword\u200F")).containsExactly("word");
    assertThat(Words.forms("\u845B\uDB40\uDD00\u57CE")).isEqualTo(Words.forms("\u845B\u57CE"));
    assertThat(Words.forms("one\u200Btwo")).containsExactly("on", "two");
  }

  @Test
  void takesEmojiForWords() {
    assertThat(Words.forms("🎉🎉 go")).containsExactly("🎉", "🎉", "go");
    assertThat(Words.forms("👍🏽")).containsExactly("👍");
    assertThat(Words.forms("❤️")).containsExactly("❤");
    assertThat(Words.forms("👨‍👩‍👧")).containsExactly("👨", "👩", "👧");
    assertThat(Words.forms("fine👍ok")).containsExactly("fine", "👍", "ok");
  }

  @Test
  void takesMixedScriptsApart() {
    assertThat(Words.forms("用Java写API")).containsExactly("用", "java", "写", "api");
  }

  @ParameterizedTest
  @CsvSource({"3.14,3|14", "2025-09-16,2025|09|16", "v2.0,v2|0", "a+b,a|b"})
  void takesNumbersApart(String text, String forms) {
    assertThat(Words.forms(text)).containsExactly(forms.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "'a getUserName()',  get,     get",
    "'a getUserName()',  user,    User",
    "'Ünïcode wörds',    words,   wörds",
    "'我爱机器学习',         器学,     器学",
    "'x 🐼 y',           🐼,      🐼",
    "'it was don’t ok',  dont,    don’t",
    "'한국어',             국어,     국어"
  })
  void saysWhereWordsStand(String text, String form, String written) {
    String sought = Words.forms(form).size() == 1 ? Words.forms(form).getFirst() : form;

    Word found =
        Words.of(text).stream()
            .filter(word -> word.form().equals(sought))
            .findFirst()
            .orElseThrow();

    assertThat(text.substring(found.from(), found.to())).isEqualTo(written);
  }

  @Test
  void saysWhereWordsStandInAnyText() {
    Random random = new Random(5);
    String alphabet = "aB_' é́ß机器ー한ᄒ\u1161ﾞ〇🐼👍🏽\u200D\u200B\u00AD\uFE0F\uD83D9.न्दी\n";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < 20; at++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertIsWhole(text.toString());
    }
  }

  private static void assertIsWhole(String text) {
    int last = 0;
    for (Word word : Words.of(text)) {
      assertThat(word.from()).as(text).isBetween(last, word.to() - 1);
      assertThat(word.to()).as(text).isLessThanOrEqualTo(text.length());
      assertThat(word.form()).as(text).isNotEmpty().doesNotContainAnyWhitespaces();
      last = word.from();
    }
  }

  @Test
  void cutsLongWordsBetweenCharacters() {
    assertThat(Words.forms("x".repeat(1_000)).getFirst()).isEqualTo("x".repeat(40));
    for (String begin : List.of("", "a")) {
      String form = Words.forms(begin + "\uD800\uDF30".repeat(200)).getFirst();
      assertThat(form.length()).isBetween(39, 40);
      assertThat(Character.isHighSurrogate(form.charAt(form.length() - 1))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\u0301",
        "a\u0301",
        "X",
        "aB",
        "_",
        "a_",
        "'",
        "a'",
        "机",
        "机\u0301",
        "\u1112\u1161",
        "🐼",
        "👍🏽",
        "\uFE0F",
        "\u200D",
        "1",
        " ",
        "é",
        "\u0E17\u0E35",
        "İ",
        "ß",
        "\uFDFA"
      })
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void takesLittleTimeForALargeText(String repeated) {
    String text = repeated.repeat(MEBIBYTE / repeated.getBytes(StandardCharsets.UTF_8).length);
    long start = System.nanoTime();

    Words.forms(text);

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(3_000);
  }

  @Test
  void looksForPairsInPlaceOfTheirCharacters() {
    assertThat(Words.sought("机器学")).containsExactly("机器", "器学");
    assertThat(Words.sought("猫 机器")).containsExactly("猫", "机器");
  }

  @Test
  void looksForNoCommonWordsWhenThereAreOthers() {
    assertThat(Words.sought("how to bake a cake")).containsExactly("bake", "cake");
    assertThat(Words.sought("to be or not to be")).containsExactly("not");
    assertThat(Words.sought("the who")).containsExactly("the", "who");
  }

  @Test
  void looksForEachWordOnce() {
    assertThat(Words.sought("cake Cakes CAKE")).containsExactly("cake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"getUserName", "机器学习", "don't", "Crème brûlée", "🎉", "二〇二四"})
  void looksForWhatIsInTheText(String text) {
    assertThat(Words.forms(text)).containsAll(Words.sought(text));
  }
}
