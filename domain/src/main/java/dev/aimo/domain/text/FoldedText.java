package dev.aimo.domain.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The form in which two spellings of one name are equal: composed, trimmed, and without upper and
 * lower case. Computed here and stored in a column of its own, because collations differ by
 * database (ADR 5).
 */
public record FoldedText(String value) implements Comparable<FoldedText> {

  private static final int MOST_MARKS = 64;
  private static final int PART = 256;

  /** The key of a name: what surrounds it does not count. */
  public static FoldedText of(String text) {
    return ofContent(text.strip());
  }

  /** The key of a longer text, in which others are looked for; every blank counts. */
  public static FoldedText ofContent(String text) {
    // By way of upper case, which spells out what has no single letter there, such as the German
    // sharp s; but that has a capital of its own, which only lower case takes apart.
    return new FoldedText(composed(lowerCase(upperCase(lowerCase(composed(text))))));
  }

  /**
   * Marks upon one letter are brought into an order, which takes as long as the square of their
   * number: more than anybody would write are taken in parts.
   */
  private static String composed(String text) {
    StringBuilder composed = new StringBuilder(text.length());
    int from = 0;
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      marks = isMark(character) ? marks + 1 : 0;
      if (marks == MOST_MARKS) {
        composed.append(Normalizer.normalize(text.substring(from, at), Normalizer.Form.NFC));
        from = at;
        marks = 0;
      }
    }
    return composed
        .append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
        .toString();
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  // The JDK copies all of the text for each letter that becomes several.

  /** In parts, which is the same: no letter's capital depends on those beside it. */
  private static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(from + PART, text.length());
      if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
        to++;
      }
      upper.append(text.substring(from, to).toUpperCase(Locale.ROOT));
      from = to;
    }
    return upper.toString();
  }

  /**
   * The only letter that becomes several is replaced before. The Greek sigma has a form of its own
   * at the end of words: with it, the beginning of a word would not be found in the word.
   */
  private static String lowerCase(String text) {
    return text.replace("\u0130", "i\u0307").toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
  }

  /** By code point, as databases order bytes of UTF-8; Java alone would order by UTF-16. */
  @Override
  public int compareTo(FoldedText other) {
    return Arrays.compare(value.codePoints().toArray(), other.value.codePoints().toArray());
  }
}
