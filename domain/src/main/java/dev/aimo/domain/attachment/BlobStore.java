package dev.aimo.domain.attachment;

import java.io.InputStream;
import java.util.Optional;

/** Keeps bytes. Safe for use by many threads; needs no transaction. */
public interface BlobStore {

  /**
   * Stores all of the content, or nothing when reading or storing fails. Durable when it returns.
   * Replaces what was there. Does not close the stream. What the stream throws of its own, other
   * than an {@link java.io.IOException}, comes through unchanged.
   *
   * @throws dev.aimo.domain.error.PortFailure when reading or storing fails
   */
  void put(BlobKey key, InputStream content);

  Optional<Blob> open(BlobKey key);

  /** Removes the bytes; nothing happens when there are none. */
  void delete(BlobKey key);
}
