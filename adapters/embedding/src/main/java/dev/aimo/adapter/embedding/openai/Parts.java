package dev.aimo.adapter.embedding.openai;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for a model: after a sentence where there is one, or a word. */
final class Parts {

  /** In characters; about 8,000 tokens, which is what the models read, in the densest scripts. */
  static final int LONGEST = 6_000;

  /** What comes after so many parts has little say in their mean any more. */
  static final int MOST = 16;

  private static final String SENTENCE_ENDS = "\n.!?。！？…";

  private Parts() {}

  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length() && parts.size() < MOST) {
      int end = end(text, from);
      String part = text.substring(from, end);
      if (!part.isBlank()) {
        parts.add(part);
      }
      from = end;
    }
    // The services refuse an empty text
    return parts.isEmpty() ? List.of(" ") : parts;
  }

  private static int end(String text, int from) {
    int end = from + LONGEST;
    if (end >= text.length()) {
      return text.length();
    }
    int earliest = from + LONGEST / 2;
    int blank = 0;
    for (int at = end; at > earliest; at--) {
      char before = text.charAt(at - 1);
      if (SENTENCE_ENDS.indexOf(before) >= 0) {
        return at;
      }
      if (blank == 0 && Character.isWhitespace(before)) {
        blank = at;
      }
    }
    return blank > 0 ? blank : end - (Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0);
  }
}
