package dev.aimo.adapter.lance;

/**
 * Texts as they stand in the tables. Strings reach the native library in an encoding of Java's own,
 * in which NUL and characters beyond the first 65,536 are not those of UTF-8: filters with them
 * fail or miss. So they are written with others here, everywhere, in a way that keeps the order of
 * code points. Ids as AIMO makes them stay as they are.
 */
final class StoredText {

  private static final char LOW = '\u0001';
  private static final char HIGH = '\uFFFF';
  private static final int DIGITS = 6;

  private StoredText() {}

  static String of(String text) {
    if (text.chars().noneMatch(StoredText::isWritten)) {
      return text;
    }
    StringBuilder stored = new StringBuilder();
    text.codePoints().forEach(character -> append(stored, character));
    return stored.toString();
  }

  static String read(String stored) {
    if (stored.indexOf(LOW) < 0 && stored.indexOf(HIGH) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < stored.length(); at++) {
      char character = stored.charAt(at);
      if (character == LOW) {
        text.append((char) (stored.charAt(++at) - '0'));
      } else if (character == HIGH) {
        text.appendCodePoint(Integer.parseInt(stored, at + 1, at + 1 + DIGITS, 16));
        at += DIGITS;
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder stored, int character) {
    if (character <= LOW) {
      stored.append(LOW).append((char) ('0' + character));
    } else if (character >= HIGH) {
      stored.append(HIGH).append("%06x".formatted(character));
    } else {
      stored.appendCodePoint(character);
    }
  }

  private static boolean isWritten(int character) {
    return character <= LOW || character == HIGH || Character.isSurrogate((char) character);
  }
}
