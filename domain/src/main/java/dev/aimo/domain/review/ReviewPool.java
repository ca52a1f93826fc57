package dev.aimo.domain.review;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Optional;

/** Out of which memos a review is made. A memo has to meet every condition. */
public record ReviewPool(
    Optional<CategoryId> category, Optional<TagId> tag, Optional<Instant> since) {

  public static final ReviewPool ALL =
      new ReviewPool(Optional.empty(), Optional.empty(), Optional.empty());

  public static ReviewPool in(CategoryId category) {
    return new ReviewPool(Optional.of(category), Optional.empty(), Optional.empty());
  }

  public static ReviewPool with(TagId tag) {
    return new ReviewPool(Optional.empty(), Optional.of(tag), Optional.empty());
  }

  public static ReviewPool since(Instant time) {
    return new ReviewPool(Optional.empty(), Optional.empty(), Optional.of(time));
  }
}
