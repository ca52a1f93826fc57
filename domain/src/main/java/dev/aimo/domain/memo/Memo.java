package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * One note. Its version rises with every change that somebody makes to it or to what hangs on it,
 * but not with its way into the trash and back.
 */
public record Memo(
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
    Optional<Instant> trashedAt) {

  public static final int FIRST_VERSION = 1;

  public static Memo create(
      MemoId id, AccountId owner, MemoText text, Instant createdAt, Instant updatedAt) {
    return new Memo(
        id,
        owner,
        text,
        MemoType.TEXT,
        Optional.empty(),
        Optional.empty(),
        false,
        FIRST_VERSION,
        createdAt,
        updatedAt,
        Optional.empty());
  }

  public boolean isLive() {
    return trashedAt.isEmpty();
  }

  public Memo withType(MemoType changed) {
    return copy(text, changed, source, category, isPublic, version, updatedAt, trashedAt);
  }

  public Memo withSource(Optional<Source> changed) {
    return copy(text, type, changed, category, isPublic, version, updatedAt, trashedAt);
  }

  public Memo in(Optional<CategoryId> changed) {
    return copy(text, type, source, changed, isPublic, version, updatedAt, trashedAt);
  }

  public Memo shared(boolean changed) {
    return copy(text, type, source, category, changed, version, updatedAt, trashedAt);
  }

  /** The next version, with this text. */
  public Memo revised(MemoText changed, Instant now) {
    return copy(changed, type, source, category, isPublic, version + 1, now, trashedAt);
  }

  public Memo trashed(Instant now) {
    return copy(text, type, source, category, isPublic, version, now, Optional.of(now));
  }

  public Memo restored(Instant now) {
    requireTrashed();
    return copy(text, type, source, category, isPublic, version, now, Optional.empty());
  }

  /** Memos in the trash are not there, for whoever does not ask for the trash. */
  public Memo requireLive() {
    if (!isLive()) {
      throw new NotFound(Reason.MEMO_UNKNOWN);
    }
    return this;
  }

  public Memo requireTrashed() {
    if (isLive()) {
      throw new Invalid(Reason.MEMO_NOT_IN_TRASH);
    }
    return this;
  }

  private Memo copy(
      MemoText text,
      MemoType type,
      Optional<Source> source,
      Optional<CategoryId> category,
      boolean isPublic,
      int version,
      Instant updatedAt,
      Optional<Instant> trashedAt) {
    return new Memo(
        id, owner, text, type, source, category, isPublic, version, createdAt, updatedAt,
        trashedAt);
  }
}
