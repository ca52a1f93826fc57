package dev.aimo.adapter.embedding.local;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into words and signs, in the way that the models were trained with. */
final class PlainText {

  private final StringBuilder word = new StringBuilder();
  private final List<String> words = new ArrayList<>();

  private PlainText() {}

  /** In small letters and without accents; each punctuation mark and each Han character alone. */
  static List<String> words(String text) {
    PlainText plain = new PlainText();
    Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(plain::add);
    plain.endWord();
    return plain.words;
  }

  private void add(int character) {
    if (isBlank(character)) {
      endWord();
    } else if (isHan(character) || isPunctuation(character)) {
      endWord();
      words.add(Character.toString(character));
    } else if (!isDropped(character)) {
      word.appendCodePoint(Character.toLowerCase(character));
    }
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isBlank(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || Character.isSpaceChar(character);
  }

  private static boolean isDropped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.NON_SPACING_MARK ->
          true;
      default -> character == 0xFFFD;
    };
  }

  private static boolean isHan(int character) {
    return isBetween(character, 0x4E00, 0x9FFF)
        || isBetween(character, 0x3400, 0x4DBF)
        || isBetween(character, 0x20000, 0x2CEAF)
        || isBetween(character, 0xF900, 0xFAFF)
        || isBetween(character, 0x2F800, 0x2FA1F);
  }

  private static boolean isPunctuation(int character) {
    // The models count all ASCII signs, such as + and $, which Unicode calls symbols
    if (character < 128) {
      return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isBetween(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
