package dev.aimo.domain.repetition;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Memos in one of these categories, with one of these tags, or written at one of these times. */
public record Selection(Set<CategoryId> categories, Set<TagId> tags, List<TimeRange> times) {

  public static final Selection NONE = new Selection(Set.of(), Set.of(), List.of());

  public Selection {
    categories = Set.copyOf(categories);
    tags = Set.copyOf(tags);
    times = List.copyOf(times);
  }

  boolean has(Optional<CategoryId> category, Set<TagId> carried, Instant writtenAt) {
    return category.filter(categories::contains).isPresent()
        || tags.stream().anyMatch(carried::contains)
        || times.stream().anyMatch(time -> time.contains(writtenAt));
  }
}
