package dev.aimo.adapter.rest;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps nothing but numbers. */
final class CountingStore implements BlobStore {
  private final AtomicLong stored = new AtomicLong();
  private final AtomicLong given = new AtomicLong();
  private volatile Generated last = new Generated(0, given);

  @Override
  public BlobPlace place() {
    return new BlobPlace.Local();
  }

  @Override
  public void put(BlobKey key, Blob content) {
    byte[] buffer = new byte[64 * 1024];
    try {
      for (int n = content.content().read(buffer); n >= 0; n = content.content().read(buffer)) {
        stored.addAndGet(n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
    long size = Math.min(range.count(), stored.get() - range.from());
    last = new Generated(size, given);
    return Optional.of(new Blob(size, last));
  }

  @Override
  public void delete(BlobPlace place, BlobKey key) {
    stored.set(0);
  }

  @Override
  public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
    return Optional.empty();
  }

  /** How many bytes are stored. */
  long stored() {
    return stored.get();
  }

  /** From now on, it says that it has so many bytes. */
  void pretend(long size) {
    stored.set(size);
  }

  /** How many bytes were read from it. */
  long given() {
    return given.get();
  }

  /** Whether what it opened last is closed, or is so before long. */
  boolean lastIsClosed() throws InterruptedException {
    return last.isClosed();
  }
}
