package dev.aimo.domain.tag;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.text.Color;
import java.time.Instant;
import java.util.Optional;

/**
 * A name that memos carry. The usage count is how many live memos carry it: repositories tell it,
 * and nobody sets it.
 */
public record Tag(
    TagId id,
    AccountId owner,
    TagName name,
    Optional<Color> color,
    int usageCount,
    Instant createdAt,
    Instant updatedAt) {

  public static Tag create(
      TagId id, AccountId owner, TagName name, Optional<Color> color, Instant now) {
    return new Tag(id, owner, name, color, 0, now, now);
  }

  public Tag revise(Optional<TagName> name, Change<Color> color, Instant now) {
    return new Tag(
        id, owner, name.orElse(this.name), color.of(this.color), usageCount, createdAt, now);
  }
}
