package dev.aimo.domain.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What kind of character it is, as far as finding words is concerned. */
final class Letters {

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private static final int FIRST_SYMBOL = 0x2190;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int CHINESE_ZERO = 0x3007;

  private Letters() {}

  /** Of a script that puts blanks between words. */
  static boolean isSpaced(int character) {
    return Character.isLetterOrDigit(character) && !isUnspaced(character);
  }

  /** Of a script that puts no blanks between words. */
  static boolean isUnspaced(int character) {
    return character == CHINESE_ZERO
        || isProlonging(character)
        || isOfHalfWidth(character)
        || (Character.isLetterOrDigit(character) && UNSPACED.contains(UnicodeScript.of(character)));
  }

  /** An emoji or the like. */
  static boolean isSymbol(int character) {
    return character >= FIRST_SYMBOL && Character.getType(character) == Character.OTHER_SYMBOL;
  }

  /** Part of the character before it: a mark upon it, the rest of a syllable, or nothing seen. */
  static boolean isUpon(int character) {
    return isMark(character)
        || isUnseen(character)
        || isOfHalfWidth(character)
        || isRestOfSyllable(character);
  }

  static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Joiners, soft hyphens and the like, which stand inside words; not what separates them. */
  static boolean isUnseen(int character) {
    return character != ZERO_WIDTH_SPACE && Character.getType(character) == Character.FORMAT;
  }

  // These belong to no script by the tables.

  /** What lengthens a Japanese vowel. */
  private static boolean isProlonging(int character) {
    return character == 0x30FC || character == 0xFF70;
  }

  /** What changes a Japanese consonant on half a width. */
  private static boolean isOfHalfWidth(int character) {
    return character == 0xFF9E || character == 0xFF9F;
  }

  /** Vowels and ends of Korean syllables that are written letter by letter. */
  private static boolean isRestOfSyllable(int character) {
    return (character >= 0x1160 && character <= 0x11FF)
        || (character >= 0xD7B0 && character <= 0xD7FF);
  }
}
