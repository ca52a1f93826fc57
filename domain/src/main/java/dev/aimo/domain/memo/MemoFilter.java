package dev.aimo.domain.memo;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which memos of an owner are meant: those with all of these tags and none of those. A memo has to
 * meet every condition.
 */
public record MemoFilter(
    CategoryFilter category,
    Set<TagId> tags,
    Set<TagId> withoutTags,
    TimeRange created,
    boolean onlyPublic) {

  public static final MemoFilter ANY =
      new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), TimeRange.ALWAYS, false);

  public static final MemoFilter PUBLIC =
      new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), TimeRange.ALWAYS, true);

  public MemoFilter {
    tags = Set.copyOf(tags);
    withoutTags = Set.copyOf(withoutTags);
  }

  public boolean isAny() {
    return equals(ANY);
  }

  public boolean admits(
      Optional<CategoryId> inCategory, Set<TagId> carried, Instant createdAt, boolean isPublic) {
    return admits(inCategory)
        && carried.containsAll(tags)
        && withoutTags.stream().noneMatch(carried::contains)
        && created.contains(createdAt)
        && (isPublic || !onlyPublic);
  }

  private boolean admits(Optional<CategoryId> inCategory) {
    return switch (category) {
      case CategoryFilter.Any _ -> true;
      case CategoryFilter.Uncategorized _ -> inCategory.isEmpty();
      case CategoryFilter.In(CategoryId wanted) -> inCategory.filter(wanted::equals).isPresent();
    };
  }
}
