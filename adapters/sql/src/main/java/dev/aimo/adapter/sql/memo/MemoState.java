package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.category.CategoryId;
import java.time.Instant;
import java.util.Optional;

/** What is remembered of a memo beyond what it says: where it is counted, and what hangs on it. */
public record MemoState(
    Optional<CategoryId> category,
    boolean isPublic,
    Instant createdAt,
    Optional<Instant> trashedAt,
    boolean hasTags,
    boolean hasAttachments,
    boolean hasRelations,
    boolean isTextKept) {

  boolean isLive() {
    return trashedAt.isEmpty();
  }

  Standing standing() {
    return Standing.of(category, isLive(), isPublic);
  }

  LinkHints hints() {
    return new LinkHints(hasTags, hasAttachments, hasRelations);
  }
}
