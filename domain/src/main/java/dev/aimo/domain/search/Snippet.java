package dev.aimo.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of a text that shows best why it was found.
 *
 * @param marks where in it what was looked for stands, in their order, without overlaps
 * @param matched the words of the text that were looked for, as they are written there
 */
public record Snippet(String text, List<Span> marks, List<String> matched) {

  private static final String CUT = "\u2026";
  private static final int LENGTH = 160;
  private static final int LEAD = 32;
  private static final int MOST_MATCHED = 12;

  /** Further on in a very long text nobody looks. */
  private static final int READ = 65_536;

  public Snippet {
    marks = List.copyOf(marks);
    matched = List.copyOf(matched);
  }

  /** From the char at {@code from} to before the one at {@code to}. */
  public record Span(int from, int to) {}

  public static Snippet of(String text, Set<String> forms) {
    String read = text.substring(0, readEnd(text));
    List<Word> found =
        forms.isEmpty()
            ? List.of()
            : Words.of(read).stream().filter(word -> forms.contains(word.form())).toList();
    int from = begin(read, best(found));
    int to = end(read, from);
    String before = from > 0 ? CUT : "";
    String after = to < text.length() ? CUT : "";
    return new Snippet(
        before + read.substring(from, to) + after,
        marks(found, from, to, before.length()),
        matched(read, found));
  }

  private static int readEnd(String text) {
    if (text.length() <= READ) {
      return text.length();
    }
    return Character.isLowSurrogate(text.charAt(READ)) ? READ - 1 : READ;
  }

  /** Where the stretch with the most different words begins. */
  private static int best(List<Word> found) {
    int best = 0;
    int most = 0;
    for (int first = 0; first < found.size() && first < 200; first++) {
      int begin = found.get(first).from();
      int different =
          (int)
              found.stream()
                  .skip(first)
                  .takeWhile(word -> word.from() == begin || word.to() <= begin + LENGTH - LEAD)
                  .map(Word::form)
                  .distinct()
                  .count();
      if (different > most) {
        most = different;
        best = begin;
      }
    }
    return best;
  }

  private static int begin(String text, int wanted) {
    if (wanted <= LEAD) {
      return 0;
    }
    int from = wanted - LEAD;
    int blank = text.indexOf(' ', from);
    int begin = blank >= 0 && blank < wanted ? blank + 1 : from;
    return Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
  }

  private static int end(String text, int from) {
    int to = from + LENGTH;
    if (to >= text.length()) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', to);
    int end = blank > to - LEAD ? blank : to;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static List<Span> marks(List<Word> found, int from, int to, int shift) {
    List<Span> marks = new ArrayList<>();
    for (Word word : found) {
      if (word.from() < from || word.from() >= to) {
        continue;
      }
      Span mark = new Span(word.from() - from + shift, Math.min(word.to(), to) - from + shift);
      if (!marks.isEmpty() && marks.getLast().to() >= mark.from()) {
        Span last = marks.removeLast();
        marks.add(new Span(last.from(), Math.max(last.to(), mark.to())));
      } else {
        marks.add(mark);
      }
    }
    return marks;
  }

  private static List<String> matched(String text, List<Word> found) {
    Set<String> written = new LinkedHashSet<>();
    found.forEach(
        word -> written.add(text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT)));
    return written.stream().limit(MOST_MATCHED).toList();
  }
}
