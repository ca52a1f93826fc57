package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.text.Color;
import java.time.Instant;
import java.util.Optional;

/** A drawer for memos. */
public record Category(
    CategoryId id,
    AccountId owner,
    CategoryName name,
    Optional<Color> color,
    Instant createdAt,
    Instant updatedAt) {

  public static Category create(
      CategoryId id, AccountId owner, CategoryName name, Optional<Color> color, Instant now) {
    return new Category(id, owner, name, color, now, now);
  }

  public Category revise(Optional<CategoryName> name, Change<Color> color, Instant now) {
    return new Category(id, owner, name.orElse(this.name), color.of(this.color), createdAt, now);
  }
}
