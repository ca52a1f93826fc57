package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.search.Snippet.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SnippetTest {

  private static final int LONGEST = 162;
  private static final String CUT = "\u2026";

  @Test
  void showsAShortTextAsItIs() {
    Snippet snippet = snippet("Bread and butter.", "butter");

    assertThat(snippet.text()).isEqualTo("Bread and butter.");
    assertThat(marked(snippet)).containsExactly("butter");
    assertThat(snippet.matched()).containsExactly("butter");
  }

  @Test
  void showsTheBeginningWhenNothingIsMarked() {
    String text = "word ".repeat(200);

    for (Snippet snippet :
        List.of(snippet(text, "absent"), Snippet.of(text, Set.of()), snippet(text, ""))) {
      assertThat(snippet.text()).startsWith("word word").endsWith(CUT).hasSizeLessThan(LONGEST);
      assertThat(snippet.marks()).isEmpty();
      assertThat(snippet.matched()).isEmpty();
    }
  }

  @Test
  void showsThePlaceWhereTheWordIs() {
    Snippet snippet =
        snippet(
            "filler ".repeat(100) + "a lighthouse stands here " + "filler ".repeat(100),
            "lighthouses");

    assertThat(snippet.text()).startsWith(CUT).endsWith(CUT).contains("lighthouse stands");
    assertThat(marked(snippet)).containsExactly("lighthouse");
  }

  @Test
  void showsThePlaceWithTheMostDifferentWords() {
    String text =
        "bread bread bread " + "filler ".repeat(60) + "bread and butter " + "filler ".repeat(60);

    assertThat(marked(snippet(text, "bread butter"))).containsExactly("bread", "butter");
  }

  @Test
  void cutsBetweenWords() {
    Snippet snippet =
        snippet("filler ".repeat(50) + "lighthouse " + "filler ".repeat(50), "lighthouse");

    assertThat(snippet.text()).startsWith(CUT + "filler").endsWith("filler" + CUT);
  }

  @Test
  void marksNeighboursTogether() {
    Snippet snippet = snippet("今天学习机器学习的基础", "机器学习");

    assertThat(marked(snippet)).containsExactly("学习机器学习");
    assertThat(marked(snippet("getUserName()", "getUserName"))).containsExactly("getUserName");
  }

  @Test
  void marksWordsAsTheyAreWritten() {
    Snippet snippet = snippet("CRÈME Brûlée, crèmes", "creme");

    assertThat(marked(snippet)).containsExactly("CRÈME", "crèmes");
    assertThat(snippet.matched()).containsExactly("crème", "crèmes");
  }

  @Test
  void namesOnlySoManyWords() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append("word").append(i).append(' ');
    }

    assertThat(Snippet.of(text.toString(), Set.copyOf(Words.forms(text.toString()))).matched())
        .hasSize(12);
  }

  @Test
  void marksAWordThatIsLongerThanTheSnippet() {
    Snippet snippet = snippet("filler ".repeat(50) + "x".repeat(500), "x".repeat(500));

    assertThat(snippet.text()).hasSizeLessThanOrEqualTo(LONGEST).contains("xxxx");
    assertThat(snippet.marks()).hasSize(1);
    assertIsSound(snippet);
  }

  @Test
  void cutsATextWithoutBlanks() {
    Snippet snippet = snippet("甲".repeat(500) + "猫" + "乙".repeat(500), "猫");

    assertThat(marked(snippet)).containsExactly("猫");
    assertThat(snippet.text()).hasSizeLessThanOrEqualTo(LONGEST);
  }

  @Test
  void neverCutsACharacterApart() {
    for (int shift = 0; shift < 4; shift++) {
      String pandas = "x".repeat(shift) + "🐼".repeat(40_000);
      assertIsSound(snippet(pandas, "absent"));
      assertIsSound(snippet(pandas + " lighthouse", "lighthouse"));
      assertIsSound(snippet("x".repeat(shift) + "🐼".repeat(200) + "猫" + "🐼".repeat(200), "猫"));
      assertIsSound(
          snippet("y".repeat(65_400 + shift) + " lighthouse " + "🐼".repeat(400), "lighthouse"));
    }
  }

  @Test
  void isSoundForAnyText() {
    Random random = new Random(8);
    String[] pieces = {
      "lighthouse", " ", "猫", "🐼", "é", "getUser", "_", "\n", "x".repeat(50), "'"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int at = random.nextInt(60); at >= 0; at--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertIsSound(snippet(text.toString(), "lighthouse 猫 user 🐼"));
    }
  }

  @Test
  void takesLittleTimeForALongText() {
    String text = "lighthouse ".repeat(100_000);
    long start = System.nanoTime();

    assertIsSound(snippet(text, "lighthouse"));

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
  }

  private static void assertIsSound(Snippet snippet) {
    String text = snippet.text();
    assertThat(text.length()).isLessThanOrEqualTo(LONGEST);
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
    int last = -1;
    for (Span mark : snippet.marks()) {
      assertThat(mark.from()).as(text).isGreaterThan(last);
      assertThat(mark.to()).as(text).isGreaterThan(mark.from()).isLessThanOrEqualTo(text.length());
      assertThat(text.substring(mark.from(), mark.to())).doesNotContain(CUT);
      last = mark.to();
    }
  }

  private static Snippet snippet(String text, String typed) {
    return Snippet.of(text, Words.sought(typed));
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.marks().stream()
        .map(mark -> snippet.text().substring(mark.from(), mark.to()))
        .toList();
  }
}
