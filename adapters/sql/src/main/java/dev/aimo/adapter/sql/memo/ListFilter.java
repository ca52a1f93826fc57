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
import java.util.Set;

/** A query for a list as the mapper file asks for its parts. */
record ListFilter(AccountId owner, MemoQuery query, List<TagId> tags) {

  static ListFilter of(AccountId owner, MemoQuery query) {
    return new ListFilter(owner, query, List.copyOf(query.filter().tags()));
  }

  /** Whether a counter knows how many there are. */
  boolean isCounted() {
    return tags.isEmpty()
        && !hasOtherTags()
        && query.text().isEmpty()
        && query.filter().created().equals(TimeRange.ALWAYS);
  }

  /** Whether the usage count of the only tag is how many there are. */
  boolean isUsageOfOneTag() {
    return tags.size() == 1
        && !hasOtherTags()
        && query.text().isEmpty()
        && query.filter().created().equals(TimeRange.ALWAYS)
        && query.filter().category() instanceof CategoryFilter.Any
        && !query.filter().onlyPublic();
  }

  /** Which counter has them all, unless it is all of the owner's. */
  String categoryKey() {
    return query.filter().category() instanceof CategoryFilter.In(CategoryId id)
        ? id.value()
        : Standing.NO_CATEGORY;
  }

  boolean isByTag() {
    return !tags.isEmpty();
  }

  TagId firstTag() {
    return tags.getFirst();
  }

  List<TagId> furtherTags() {
    return tags.subList(1, tags.size());
  }

  /** Whether there are tags that must not be there. */
  boolean hasOtherTags() {
    return !query.filter().withoutTags().isEmpty();
  }

  Set<TagId> withoutTags() {
    return query.filter().withoutTags();
  }

  /** Whether the links to the tag do not tell all that is asked for. */
  boolean needsMemos() {
    return !isByTag()
        || !isInAnyCategory()
        || query.filter().onlyPublic()
        || query.order().by() == MemoOrder.By.UPDATED;
  }

  boolean isInAnyCategory() {
    return query.filter().category() instanceof CategoryFilter.Any;
  }

  boolean isInCategory() {
    return query.filter().category() instanceof CategoryFilter.In;
  }

  boolean isUncategorized() {
    return query.filter().category() instanceof CategoryFilter.Uncategorized;
  }

  boolean isOnlyPublic() {
    return query.filter().onlyPublic();
  }

  boolean hasText() {
    return query.text().isPresent();
  }

  SoughtText sought() {
    return query.text().map(SoughtText::of).orElseThrow();
  }

  /** Whether the texts by themselves know what is asked for, and in which order. */
  boolean isOnlyByText() {
    return hasText()
        && !isByTag()
        && isInAnyCategory()
        && !query.filter().onlyPublic()
        && isByCreation();
  }

  boolean hasFrom() {
    return query.filter().created().from().isPresent();
  }

  Instant from() {
    return query.filter().created().from().orElseThrow();
  }

  boolean hasTo() {
    return query.filter().created().to().isPresent();
  }

  Instant to() {
    return query.filter().created().to().orElseThrow();
  }

  boolean isByCreation() {
    return query.order().by() == MemoOrder.By.CREATED;
  }

  boolean isDescending() {
    return query.order().descending();
  }
}
