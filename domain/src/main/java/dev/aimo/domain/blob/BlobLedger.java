package dev.aimo.domain.blob;

import java.time.Instant;
import java.util.List;

/**
 * Blobs that nobody points at, or nobody may soon: those being stored, and those whose owner is
 * gone. A blob is entered before it is stored and struck out in the transaction that points at it,
 * so that whatever happens in between, somebody knows of the bytes. All methods work inside a
 * {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface BlobLedger {

  /** A blob, and since when nobody may point at it. */
  record Entry(BlobPlace place, BlobKey key, Instant since) {}

  /** Enters a blob. One that is entered already gets the new time. */
  void enter(Entry entry);

  /** Strikes a blob out; nothing happens when it is not entered. */
  void strike(BlobKey key);

  /** The entries from before that time, oldest first, then by key: at most so many. */
  List<Entry> findBefore(Instant time, int most);
}
