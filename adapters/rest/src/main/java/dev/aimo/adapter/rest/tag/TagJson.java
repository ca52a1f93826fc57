package dev.aimo.adapter.rest.tag;

import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.text.Color;
import java.util.Optional;

/** A tag, by itself or on a memo. */
public record TagJson(
    String tagId,
    String name,
    Optional<String> color,
    int usageCount,
    long createdAt,
    long updatedAt) {

  public static TagJson of(Tag tag) {
    return new TagJson(
        tag.id().value(),
        tag.name().value(),
        tag.color().map(Color::value),
        tag.usageCount(),
        tag.createdAt().toEpochMilli(),
        tag.updatedAt().toEpochMilli());
  }
}
