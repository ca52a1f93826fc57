package dev.aimo.domain.explore;

/**
 * About how many tokens a text is for a model. Every model counts in its own way; this counts on
 * the safe side: a word of Latin letters has some, a Chinese character is one.
 */
public final class TokenEstimate {

  /** A token is so many shares. */
  private static final int TOKEN = 12;

  private static final int ASCII = 4;
  private static final int LETTER = 8;
  private static final int IDEOGRAPH = TOKEN;
  private static final int SYMBOL = 3 * TOKEN;
  private static final String CUT = "\u2026";

  private TokenEstimate() {}

  public static int of(String text) {
    long shares = text.codePoints().mapToLong(TokenEstimate::shares).sum();
    return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(shares, TOKEN));
  }

  /** The beginning of a text that has at most so many tokens; what was cut off is marked. */
  public static String begin(String text, int tokens) {
    int end = end(text, tokens);
    return end == text.length() ? text : text.substring(0, end) + CUT;
  }

  /** The end of a text that has at most so many tokens. */
  public static String end(int tokens, String text) {
    long left = (long) tokens * TOKEN;
    int from = text.length();
    while (from > 0) {
      int character = text.codePointBefore(from);
      left -= shares(character);
      if (left < 0) {
        return CUT + text.substring(from);
      }
      from -= Character.charCount(character);
    }
    return text;
  }

  private static int end(String text, int tokens) {
    long left = (long) tokens * TOKEN;
    int to = 0;
    while (to < text.length()) {
      int character = text.codePointAt(to);
      left -= shares(character);
      if (left < 0) {
        return to;
      }
      to += Character.charCount(character);
    }
    return to;
  }

  private static int shares(int character) {
    if (character < 0x80) {
      return ASCII;
    }
    if (Character.isIdeographic(character)) {
      return character > 0xFFFF ? 2 * IDEOGRAPH : IDEOGRAPH;
    }
    if (character > 0xFFFF) {
      return SYMBOL;
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> IDEOGRAPH;
      case LATIN, CYRILLIC, GREEK -> LETTER;
      default -> IDEOGRAPH;
    };
  }
}
