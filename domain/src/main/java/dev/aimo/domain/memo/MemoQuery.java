package dev.aimo.domain.memo;

import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.TagId;
import java.util.Optional;
import java.util.Set;

/** Which memos of an owner, in which order. A memo has to meet every condition. */
public record MemoQuery(
    CategoryFilter category,
    Set<TagId> tags,
    Optional<SearchText> text,
    TimeRange created,
    boolean onlyPublic,
    MemoOrder order,
    PageRequest page) {

  public MemoQuery {
    tags = Set.copyOf(tags);
  }

  /** All of them. */
  public static MemoQuery of(MemoOrder order, PageRequest page) {
    return new MemoQuery(
        new CategoryFilter.Any(), Set.of(), Optional.empty(), TimeRange.ALWAYS, false, order, page);
  }

  /** Those that strangers may see. */
  public static MemoQuery ofPublic(MemoOrder order, PageRequest page) {
    return new MemoQuery(
        new CategoryFilter.Any(), Set.of(), Optional.empty(), TimeRange.ALWAYS, true, order, page);
  }
}
