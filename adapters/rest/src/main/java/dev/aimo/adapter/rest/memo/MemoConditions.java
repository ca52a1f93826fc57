package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.http.SentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What memos are filtered by, as queries and bodies have it. */
public final class MemoConditions {

  private static final String UNCATEGORIZED = "__uncategorized__";

  private MemoConditions() {}

  /** Which category, or nothing for one that can not be: no memo lies in it. */
  public static Optional<CategoryFilter> category(Optional<String> sent) {
    String text = sent.orElse("");
    if (text.isBlank()) {
      return Optional.of(new CategoryFilter.Any());
    }
    return text.equals(UNCATEGORIZED)
        ? Optional.of(new CategoryFilter.Uncategorized())
        : SentId.<CategoryId>read(text, CategoryId::new).map(CategoryFilter.In::new);
  }

  /** Names of tags; blank ones do not count. */
  public static Set<FoldedText> tags(List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank())
        .map(name -> FoldedText.of(StorableText.of(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
