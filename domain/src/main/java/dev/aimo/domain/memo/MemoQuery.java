package dev.aimo.domain.memo;

import dev.aimo.domain.page.PageRequest;
import java.util.Optional;

/** Which memos of an owner, in which order. A memo has to meet the filter and have the text. */
public record MemoQuery(
    MemoFilter filter, Optional<SearchText> text, MemoOrder order, PageRequest page) {

  /** All of them. */
  public static MemoQuery of(MemoOrder order, PageRequest page) {
    return new MemoQuery(MemoFilter.ANY, Optional.empty(), order, page);
  }

  /** Those that strangers may see. */
  public static MemoQuery ofPublic(MemoOrder order, PageRequest page) {
    return new MemoQuery(MemoFilter.PUBLIC, Optional.empty(), order, page);
  }
}
