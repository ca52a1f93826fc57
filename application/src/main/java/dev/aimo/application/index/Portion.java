package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.MemoEntry;
import java.util.List;

/**
 * How much of some memos is done at a time. A picture takes a service seconds, and what is written
 * meanwhile has words that somebody looks for.
 */
final class Portion {

  private static final int MOST_PICTURES = 8;

  private Portion() {}

  /** The first of them, at least one. */
  static List<MemoEntry> of(Generation generation, List<MemoEntry> entries) {
    if (!(generation.content() instanceof IndexContent.Pictures)) {
      return entries;
    }
    int pictures = 0;
    for (int end = 0; end < entries.size(); end++) {
      pictures += entries.get(end).pictures().size();
      if (end > 0 && pictures > MOST_PICTURES) {
        return entries.subList(0, end);
      }
    }
    return entries;
  }
}
