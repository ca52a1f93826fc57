package dev.aimo.adapter.blob;

import dev.aimo.domain.attachment.Blob;
import dev.aimo.domain.attachment.BlobKey;
import dev.aimo.domain.attachment.BlobPlace;
import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.attachment.ByteRange;
import dev.aimo.domain.attachment.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Stores in one place, and reads from and deletes in all that the settings know. */
final class PlacedBlobStore implements BlobStore {

  static final String PORT = "blobs";

  private final LocalBlobs local;

  PlacedBlobStore(LocalBlobs local) {
    this.local = local;
  }

  @Override
  public BlobPlace place() {
    return new BlobPlace.Local();
  }

  @Override
  public void put(BlobKey key, Blob content) {
    local.put(key, content);
  }

  @Override
  public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
    return switch (place) {
      case BlobPlace.Local _ -> local.open(key, range);
      case BlobPlace.Bucket bucket -> throw unknown(bucket);
    };
  }

  @Override
  public void delete(BlobPlace place, BlobKey key) {
    switch (place) {
      case BlobPlace.Local _ -> local.delete(key);
      case BlobPlace.Bucket bucket -> throw unknown(bucket);
    }
  }

  @Override
  public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
    return Optional.empty();
  }

  private static PortFailure unknown(BlobPlace.Bucket bucket) {
    return new PortFailure(
        PORT, false, new IOException("the settings know no buckets of type " + bucket.type()));
  }
}
