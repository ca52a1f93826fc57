package dev.aimo.domain.blob;

import java.net.URI;
import java.util.Optional;

/** Keeps bytes. Safe for use by many threads; needs no transaction. */
public interface BlobStore {

  /** Where {@link #put} stores. */
  BlobPlace place();

  /**
   * Stores all of the content, or nothing when reading or storing fails, or when it does not have
   * the size that it says. Durable when it returns. Replaces what was there. Does not close the
   * stream. What the stream throws of its own, other than an {@link java.io.IOException}, comes
   * through unchanged.
   *
   * @throws dev.aimo.domain.error.PortFailure when reading or storing fails
   */
  void put(BlobKey key, Blob content);

  /**
   * The bytes of the range, or nothing when there are none under this key. A range that begins
   * behind the end is empty. The size is that of what is returned.
   *
   * @throws dev.aimo.domain.error.PortFailure when the place can not be reached, or is none that
   *     the settings know
   */
  Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range);

  /** Removes the bytes; nothing happens when there are none. */
  void delete(BlobPlace place, BlobKey key);

  /**
   * An address at which a browser gets the bytes from the store itself, without asking AIMO; none
   * where the store has no address of its own. It says nothing about whether there are any.
   */
  Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms);
}
