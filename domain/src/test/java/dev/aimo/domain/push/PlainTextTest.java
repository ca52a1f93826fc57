package dev.aimo.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain                            | plain",
        "<p>a</p><p>b</p>                 | a/b",
        "a<br>b<BR/>c                     | a/b/c",
        "<div><h1>t</h1><ul><li>x</li><li>y</li></ul></div> | t/x/y",
        "<b>a</b><i>b</i>                 | ab",
        "a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27; | a & b <c> \"d\" 'e'",
        "&amp;lt;                         | &lt;",
        "&unknown; &amp &#0; &#xD800; &#1114112; | &unknown; &amp &#0; &#xD800; &#1114112;",
        "&#128060;&#x1F43C;               | 🐼🐼",
        "1 < 2 and 3 > 2                  | 1 < 2 and 3 > 2",
        "a <3 b                           | a <3 b",
        "<script>alert(1)</script>x<style>y</style> | x",
        "<!-- a --> b <!-- c              | b",
        "<a href=\"https://x\">link</a>   | link",
        "<p>unclosed                      | unclosed",
        "<p                               | <p"
      })
  void saysWhatHtmlSays(String html, String text) {
    assertThat(PlainText.of(html)).isEqualTo(text.replace("/", "\n"));
  }

  @Test
  void givesBackWhatWasEscaped() {
    String hard = "<b>&amp;</b> \"q\" 'a' & 猫 <script>";

    assertThat(PlainText.of("<p>" + Html.escaped(hard) + "</p>")).isEqualTo(hard);
    assertThat(Html.escaped(hard)).doesNotContain("<", ">", "\"", "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<a", "&", "&#", "<!--", "<script>", "</", "<p></p>", "&amp;"})
  void isAsFastWithHostileText(String piece) {
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> PlainText.of(piece.repeat(200_000 / piece.length())));
  }
}
