package dev.aimo.domain.push;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What HTML says, without the marks: blocks end with a line, entities are the letters they stand
 * for, and what does not show is left out. It is one walk from the left to the right, so a text
 * that is hostile takes no longer than one that is not.
 */
public final class PlainText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "section",
          "article",
          "header",
          "footer",
          "hr");
  private static final Set<String> HIDDEN = Set.of("script", "style", "head", "title");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…",
          "mdash", "—", "ndash", "–", "middot", "·");
  private static final int LONGEST_ENTITY = 10;

  private final String html;
  private final int lastBracket;
  private final StringBuilder text;

  private PlainText(String html) {
    this.html = html;
    this.lastBracket = html.lastIndexOf('>');
    this.text = new StringBuilder(html.length());
  }

  public static String of(String html) {
    return new PlainText(html).read();
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      at =
          switch (html.charAt(at)) {
            case '<' -> afterTag(at);
            case '&' -> afterEntity(at);
            default -> afterLetter(at);
          };
    }
    return tidy();
  }

  private int afterLetter(int at) {
    text.append(html.charAt(at));
    return at + 1;
  }

  /** A bracket that opens no tag is a bracket. */
  private int afterTag(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    int begin = at + 1;
    boolean closing = begin < html.length() && html.charAt(begin) == '/';
    int nameAt = closing ? begin + 1 : begin;
    int nameEnd = nameAt;
    while (nameEnd < html.length() && isNameLetter(html.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd == nameAt || nameEnd > lastBracket) {
      return afterLetter(at);
    }
    int end = html.indexOf('>', nameEnd);
    String name = html.substring(nameAt, nameEnd).toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(name) && (closing || name.equals("br") || name.equals("hr"))) {
      text.append('\n');
    }
    return !closing && HIDDEN.contains(name) ? afterHidden(name, end + 1) : end + 1;
  }

  private int afterHidden(String name, int at) {
    int close = at;
    while (close >= 0 && close < html.length()) {
      close = html.indexOf("</", close);
      if (close >= 0 && html.regionMatches(true, close + 2, name, 0, name.length())) {
        int end = html.indexOf('>', close);
        return end < 0 ? html.length() : end + 1;
      }
      close = close < 0 ? close : close + 2;
    }
    return html.length();
  }

  private int afterEntity(int at) {
    int end = html.substring(at, Math.min(html.length(), at + LONGEST_ENTITY)).indexOf(';') + at;
    String decoded = end > at ? decoded(html.substring(at + 1, end)) : "";
    if (decoded.isEmpty()) {
      return afterLetter(at);
    }
    text.append(decoded);
    return end + 1;
  }

  private static String decoded(String entity) {
    if (!entity.startsWith("#")) {
      return ENTITIES.getOrDefault(entity, "");
    }
    boolean hex = entity.length() > 1 && (entity.charAt(1) == 'x' || entity.charAt(1) == 'X');
    try {
      int letter = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean shows =
          Character.isValidCodePoint(letter)
              && letter != 0
              && (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE);
      return shows ? Character.toString(letter) : "";
    } catch (NumberFormatException _) {
      return "";
    }
  }

  private static boolean isNameLetter(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  /** No blanks at the ends of lines, and never more than one empty line. */
  private String tidy() {
    StringBuilder tidy = new StringBuilder(text.length());
    int empty = 0;
    for (String line : text.toString().lines().map(String::strip).toList()) {
      empty = line.isEmpty() ? empty + 1 : 0;
      if (empty < 2 && !(tidy.isEmpty() && line.isEmpty())) {
        tidy.append(line).append('\n');
      }
    }
    return tidy.toString().strip();
  }
}
