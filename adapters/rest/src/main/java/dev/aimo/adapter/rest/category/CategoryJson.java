package dev.aimo.adapter.rest.category;

import dev.aimo.domain.category.Category;
import dev.aimo.domain.text.Color;
import java.util.Optional;

/** A category as its owner sees it. */
record CategoryJson(
    String categoryId,
    String uid,
    String name,
    Optional<String> color,
    long createdAt,
    long updatedAt) {

  static CategoryJson of(Category category) {
    return new CategoryJson(
        category.id().value(),
        category.owner().value(),
        category.name().value(),
        category.color().map(Color::value),
        category.createdAt().toEpochMilli(),
        category.updatedAt().toEpochMilli());
  }
}
