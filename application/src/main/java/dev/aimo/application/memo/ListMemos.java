package dev.aimo.application.memo;

import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.SearchText;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.text.FoldedText;
import java.util.Optional;
import java.util.Set;

/** Which memos to list. Tags are asked for by name; one that nobody made is on no memo. */
public record ListMemos(
    CategoryFilter category,
    Set<FoldedText> tags,
    Optional<SearchText> text,
    TimeRange created,
    MemoOrder order,
    PageRequest page) {

  public ListMemos {
    tags = Set.copyOf(tags);
  }
}
