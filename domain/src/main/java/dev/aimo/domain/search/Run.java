package dev.aimo.domain.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A stretch of a text that is of one kind, between what separates words. */
record Run(Kind kind, int from, int to) {

  /** How words are found in it. */
  enum Kind {
    /** One word, or a name made of several. */
    SPACED,
    /** Of a script that puts no blanks between words. */
    UNSPACED,
    /** An emoji or the like. */
    SYMBOL,
    /** Nothing to look for. */
    GAP
  }

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

  static List<Run> all(String text) {
    List<Run> runs = new ArrayList<>();
    Kind open = Kind.GAP;
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      Kind kind = kind(text, at, character, open);
      if (kind != open || kind == Kind.SYMBOL) {
        add(runs, open, from, at);
        open = kind;
        from = at;
      }
      at += Character.charCount(character);
    }
    add(runs, open, from, text.length());
    return runs;
  }

  private static void add(List<Run> runs, Kind kind, int from, int to) {
    if (kind != Kind.GAP && from < to) {
      runs.add(new Run(kind, from, to));
    }
  }

  private static Kind kind(String text, int at, int character, Kind before) {
    if (isProlonging(character)) {
      return Kind.UNSPACED;
    }
    if (Character.isLetterOrDigit(character)) {
      return UNSPACED.contains(UnicodeScript.of(character)) ? Kind.UNSPACED : Kind.SPACED;
    }
    if (isMark(character)) {
      return before == Kind.SYMBOL ? Kind.GAP : before;
    }
    if (before == Kind.SPACED && joins(character) && isFollowedByWord(text, at)) {
      return Kind.SPACED;
    }
    return character >= FIRST_SYMBOL && Character.getType(character) == Character.OTHER_SYMBOL
        ? Kind.SYMBOL
        : Kind.GAP;
  }

  /** Marks that lengthen a Japanese vowel belong to no script by the tables. */
  private static boolean isProlonging(int character) {
    return character == 0x30FC || character == 0xFF70;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean joins(int character) {
    return character == '_' || isApostrophe(character);
  }

  static boolean isApostrophe(int character) {
    return character == '\'' || character == 0x2019;
  }

  private static boolean isFollowedByWord(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    int next = text.codePointAt(at + 1);
    return next == '_'
        || (Character.isLetterOrDigit(next) && !UNSPACED.contains(UnicodeScript.of(next)));
  }
}
