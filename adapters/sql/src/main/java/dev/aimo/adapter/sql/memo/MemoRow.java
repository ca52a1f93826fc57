package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import java.time.Instant;
import java.util.Optional;

/** A memo as it is read, and what may hang on it. */
public record MemoRow(
    MemoId id,
    AccountId owner,
    MemoText text,
    MemoType type,
    Optional<Source> source,
    Optional<CategoryId> category,
    boolean isPublic,
    int version,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> trashedAt,
    boolean hasTags,
    boolean hasAttachments,
    boolean hasRelations) {

  Memo memo() {
    return new Memo(
        id, owner, text, type, source, category, isPublic, version, createdAt, updatedAt,
        trashedAt);
  }
}
