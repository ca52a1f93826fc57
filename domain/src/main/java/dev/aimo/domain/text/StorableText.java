package dev.aimo.domain.text;

/** Text without what not every database can store: NUL, and halves of surrogate pairs. */
public final class StorableText {

  private static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  public static boolean isStorable(String text) {
    // Every text that is read or written comes by here, so this is no stream.
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!isStorable(character)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  /** The text, with a replacement character for each that can not be stored. */
  public static String of(String text) {
    if (isStorable(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isStorable(character) ? character : REPLACEMENT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isStorable(int character) {
    return character != 0
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
  }
}
