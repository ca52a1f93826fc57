package dev.aimo.domain.push;

import dev.aimo.domain.text.StorableText;
import java.util.Optional;

/** Something to tell somebody: a title, and a text as HTML that shows as it is. */
public record PushMessage(String title, String html) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_HTML = 200_000;

  public PushMessage {
    title = StorableText.of(cut(title, LONGEST_TITLE));
    html = StorableText.of(html);
    if (html.codePointCount(0, html.length()) > LONGEST_HTML) {
      // Cutting HTML anywhere would leave it open; what is so long is told in plain words.
      html = "<p>" + Html.escaped(cut(plain(html), LONGEST_HTML / 8)) + "</p>";
    }
  }

  /** One paragraph for each line, and a link below them. */
  public static PushMessage of(String title, String text, Optional<String> link) {
    StringBuilder html = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> html.append("<p>").append(Html.escaped(line)).append("</p>"));
    link.map(Html::escaped)
        .ifPresent(url -> html.append("<p><a href=\"%s\">%s</a></p>".formatted(url, url)));
    return new PushMessage(title, html.toString());
  }

  /** The text without any marks. */
  public String plain() {
    return plain(html);
  }

  private static String plain(String html) {
    return PlainText.of(html);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
