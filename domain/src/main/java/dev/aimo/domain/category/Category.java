package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** A drawer for memos. The colour is free text that clients understand. */
public record Category(
    CategoryId id,
    AccountId owner,
    CategoryName name,
    Optional<String> color,
    Instant createdAt,
    Instant updatedAt) {

  public static Category create(CategoryId id, AccountId owner, CategoryName name, Instant now) {
    return new Category(id, owner, name, Optional.empty(), now, now);
  }
}
