package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;

/** A query for a list as the mapper file asks for its parts. */
record ListFilter(AccountId owner, MemoQuery query, List<TagId> tags) {

  static ListFilter of(AccountId owner, MemoQuery query) {
    return new ListFilter(owner, query, List.copyOf(query.tags()));
  }

  /** Whether a counter knows how many there are. */
  boolean isCounted() {
    return tags.isEmpty() && query.text().isEmpty() && query.created().equals(TimeRange.ALWAYS);
  }

  /** Whether the usage count of the only tag is how many there are. */
  boolean isUsageOfOneTag() {
    return tags.size() == 1
        && query.text().isEmpty()
        && query.created().equals(TimeRange.ALWAYS)
        && query.category() instanceof CategoryFilter.Any
        && !query.onlyPublic();
  }

  /** Which counter has them all, unless it is all of the owner's. */
  String categoryKey() {
    return query.category() instanceof CategoryFilter.In(CategoryId id)
        ? id.value()
        : Standing.NO_CATEGORY;
  }

  boolean isByTag() {
    return !tags.isEmpty();
  }

  TagId firstTag() {
    return tags.getFirst();
  }

  List<TagId> otherTags() {
    return tags.subList(1, tags.size());
  }

  /** Whether the links to the tag do not tell all that is asked for. */
  boolean needsMemos() {
    return !isByTag()
        || !isInAnyCategory()
        || query.onlyPublic()
        || query.order().by() == MemoOrder.By.UPDATED;
  }

  boolean isInAnyCategory() {
    return query.category() instanceof CategoryFilter.Any;
  }

  boolean isInCategory() {
    return query.category() instanceof CategoryFilter.In;
  }

  boolean isUncategorized() {
    return query.category() instanceof CategoryFilter.Uncategorized;
  }

  boolean isOnlyPublic() {
    return query.onlyPublic();
  }

  boolean hasText() {
    return query.text().isPresent();
  }

  SoughtText sought() {
    return query.text().map(SoughtText::of).orElseThrow();
  }

  /** Whether the texts by themselves know what is asked for, and in which order. */
  boolean isOnlyByText() {
    return hasText() && !isByTag() && isInAnyCategory() && !query.onlyPublic() && isByCreation();
  }

  boolean hasFrom() {
    return query.created().from().isPresent();
  }

  Instant from() {
    return query.created().from().orElseThrow();
  }

  boolean hasTo() {
    return query.created().to().isPresent();
  }

  Instant to() {
    return query.created().to().orElseThrow();
  }

  boolean isByCreation() {
    return query.order().by() == MemoOrder.By.CREATED;
  }

  boolean isDescending() {
    return query.order().descending();
  }
}
