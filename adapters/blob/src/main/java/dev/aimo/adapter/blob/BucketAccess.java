package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobKey;
import java.util.Optional;

/** What the buckets of one type are entered with, and what goes before all keys in them. */
public record BucketAccess(BlobKey prefix, Optional<BucketKeys> keys) {

  static final BlobKey DEFAULT_PREFIX = BlobKey.of("attachments");

  /** Nothing is set: no bucket can be entered. */
  public static final BucketAccess NONE = new BucketAccess(DEFAULT_PREFIX, Optional.empty());

  /** The pair that signs requests. */
  public record BucketKeys(String id, String secret) {
    @Override
    public String toString() {
      return "BucketKeys[id=*, secret=*]";
    }
  }
}
