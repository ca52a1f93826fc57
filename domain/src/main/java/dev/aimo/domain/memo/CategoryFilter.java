package dev.aimo.domain.memo;

import dev.aimo.domain.category.CategoryId;

/** Which category memos are to lie in. */
public sealed interface CategoryFilter {

  record Any() implements CategoryFilter {}

  record In(CategoryId category) implements CategoryFilter {}

  /** Those that lie in none. */
  record Uncategorized() implements CategoryFilter {}
}
