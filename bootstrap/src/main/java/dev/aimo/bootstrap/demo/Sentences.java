package dev.aimo.bootstrap.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** The sentences of the sample memos of one language, to put new texts together from. */
final class Sentences {

  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])");
  // Lists, tables, headings and code are no sentences.
  private static final Pattern PROSE = Pattern.compile("\\p{L}.*[.!?。！？]");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 140;

  private final List<String> sentences;

  private Sentences(List<String> sentences) {
    this.sentences = sentences;
  }

  static Sentences of(List<DemoMemo> memos) {
    return new Sentences(
        memos.stream()
            .flatMap(memo -> memo.text().lines())
            .flatMap(END::splitAsStream)
            .map(String::strip)
            .filter(part -> part.length() >= SHORTEST && part.length() <= LONGEST)
            .filter(part -> PROSE.matcher(part).matches())
            .distinct()
            .toList());
  }

  /** A text of about that length: at most one sentence longer. */
  String text(String beginning, int length, String between, SplittableRandom dice) {
    StringBuilder text = new StringBuilder(beginning).append(SampleMemos.one(sentences, dice));
    while (text.length() < length) {
      text.append(between).append(SampleMemos.one(sentences, dice));
    }
    return text.toString();
  }
}
