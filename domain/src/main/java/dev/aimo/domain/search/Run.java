package dev.aimo.domain.search;

import java.util.ArrayList;
import java.util.List;

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

  /** More in a row are a line that somebody drew. */
  private static final int MOST_JOINTS = 8;

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
    if (Letters.isUnspaced(character)) {
      return Kind.UNSPACED;
    }
    if (Letters.isSpaced(character)) {
      return Kind.SPACED;
    }
    if (Letters.isMark(character) || Letters.isUnseen(character)) {
      return before == Kind.SYMBOL ? Kind.GAP : before;
    }
    if (before == Kind.SPACED && joins(character) && isFollowedByWord(text, at)) {
      return Kind.SPACED;
    }
    return Letters.isSymbol(character) ? Kind.SYMBOL : Kind.GAP;
  }

  private static boolean joins(int character) {
    return character == '_' || character == '\'' || character == 0x2019;
  }

  private static boolean isFollowedByWord(String text, int at) {
    int next = at + 1;
    while (next < text.length() && next - at < MOST_JOINTS && text.charAt(next) == '_') {
      next++;
    }
    return next < text.length() && Letters.isSpaced(text.codePointAt(next));
  }
}
