package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;

/** The filter of a search as the mapper file asks for its parts. */
record Admission(AccountId owner, MemoFilter filter) {

  boolean isInCategory() {
    return filter.category() instanceof CategoryFilter.In;
  }

  boolean isUncategorized() {
    return filter.category() instanceof CategoryFilter.Uncategorized;
  }

  CategoryId category() {
    if (filter.category() instanceof CategoryFilter.In(CategoryId id)) {
      return id;
    }
    throw new IllegalStateException("any category is meant, or none");
  }

  boolean isOnlyPublic() {
    return filter.onlyPublic();
  }

  boolean hasFrom() {
    return filter.created().from().isPresent();
  }

  Instant from() {
    return filter.created().from().orElseThrow();
  }

  boolean hasTo() {
    return filter.created().to().isPresent();
  }

  Instant to() {
    return filter.created().to().orElseThrow();
  }

  boolean hasTags() {
    return !filter.tags().isEmpty();
  }

  List<TagId> tags() {
    return List.copyOf(filter.tags());
  }

  int tagCount() {
    return filter.tags().size();
  }

  boolean hasOtherTags() {
    return !filter.withoutTags().isEmpty();
  }

  List<TagId> withoutTags() {
    return List.copyOf(filter.withoutTags());
  }
}
