package dev.aimo.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes texts apart into the words that searches compare, the same way for what is stored and for
 * what is looked for. Scripts that put blanks between words give words, without accents and English
 * endings; a name such as {@code getUserName} gives its parts too. The others (Chinese, Japanese,
 * Korean, Thai and their like) give each character and each pair of neighbours. Emoji are words.
 *
 * <p>Whenever a text would give other words than before, {@link #EDITION} has to rise: the index is
 * then made anew in the background (ADR 18).
 */
public final class Words {

  public static final int EDITION = 1;

  /** Where a name such as {@code getUserName} or {@code HTML_Parser} has a new part. */
  private static final Pattern JOINTS =
      Pattern.compile("_+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=[\\p{Lu}\\p{Nd}])(?=\\p{Lu}\\p{Ll})");

  /** Common English words, as they are compared. */
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "ar", "are", "as", "at", "be", "but", "by", "can", "did", "do", "doe",
          "for", "from", "had", "ha", "have", "how", "i", "if", "in", "is", "it", "me", "my", "of",
          "on", "or", "so", "than", "that", "the", "their", "them", "then", "there", "thei", "thi",
          "to", "wa", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with",
          "you", "your");

  private final String text;
  private final boolean withSingles;
  private final List<Word> words = new ArrayList<>();

  private Words(String text, boolean withSingles) {
    this.text = text;
    this.withSingles = withSingles;
  }

  /** Every word of a text, in their order. Forms contain no blanks. */
  public static List<Word> of(String text) {
    return new Words(text, true).all();
  }

  /** The forms of {@link #of}, in their order, as an index keeps them. */
  public static List<String> forms(String text) {
    return of(text).stream().map(Word::form).toList();
  }

  /**
   * The forms worth looking for, each once: pairs in place of the characters they are made of, and
   * no common words when there are others.
   */
  public static Set<String> sought(String text) {
    Set<String> all = new LinkedHashSet<>();
    new Words(text, false).all().forEach(word -> all.add(word.form()));
    Set<String> rare = new LinkedHashSet<>(all);
    rare.removeAll(COMMON);
    return rare.isEmpty() ? all : rare;
  }

  private List<Word> all() {
    for (Run run : Run.all(text)) {
      switch (run.kind()) {
        case SPACED -> addName(run.from(), run.to());
        case UNSPACED -> addCharacters(run.from(), run.to());
        case SYMBOL ->
            words.add(new Word(text.substring(run.from(), run.to()), run.from(), run.to()));
        case GAP -> {}
      }
    }
    return List.copyOf(words);
  }

  private void addName(int from, int to) {
    String name = text.substring(from, nameEnd(from, to));
    addWord(name.replace("_", ""), from, to);
    if (isOnePart(name)) {
      return;
    }
    int begin = 0;
    var joints = JOINTS.matcher(name);
    while (joints.find()) {
      addPart(name, from, begin, joints.start());
      begin = joints.end();
    }
    if (begin > 0) {
      addPart(name, from, begin, name.length());
    }
  }

  /** Most names are, and looking for joints takes longer. */
  private static boolean isOnePart(String name) {
    for (int at = 1; at < name.length(); at++) {
      if (name.charAt(at) < 'a' || name.charAt(at) > 'z') {
        return false;
      }
    }
    return !name.startsWith("_");
  }

  private int nameEnd(int from, int to) {
    int end = from + 4 * Form.LONGEST;
    if (end >= to) {
      return to;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private void addPart(String name, int offset, int from, int to) {
    if (from < to && to - from < name.length()) {
      addWord(name.substring(from, to), offset + from, offset + to);
    }
  }

  private void addWord(String written, int from, int to) {
    String form = Form.ofWord(written);
    if (!form.isEmpty()) {
      words.add(new Word(form, from, to));
    }
  }

  private void addCharacters(int from, int to) {
    int begin = from;
    int end = end(begin, to);
    if (withSingles || end == to) {
      addCharacter(begin, end);
    }
    while (end < to) {
      int next = end(end, to);
      addCharacter(begin, next);
      if (withSingles) {
        addCharacter(end, next);
      }
      begin = end;
      end = next;
    }
  }

  private void addCharacter(int from, int to) {
    String form = Form.ofCharacters(text.substring(from, to));
    if (!form.isEmpty()) {
      words.add(new Word(form, from, to));
    }
  }

  /** A character ends behind the marks upon it. */
  private int end(int from, int to) {
    int end = from + Character.charCount(text.codePointAt(from));
    int most = Math.min(to, from + Form.LONGEST);
    while (end < most && Letters.isUpon(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
