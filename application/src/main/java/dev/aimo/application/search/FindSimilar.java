package dev.aimo.application.search;

import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.text.FoldedText;
import java.util.Set;

/** A text, and which memos of similar meaning to find. Tags are asked for by name. */
public record FindSimilar(
    String text,
    CategoryFilter category,
    Set<FoldedText> tags,
    TimeRange created,
    PageRequest page) {

  public FindSimilar {
    tags = Set.copyOf(tags);
  }
}
