package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobPlace.BucketType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that attachments may lie in. Nothing of the library for object stores is loaded before
 * one is asked for: most installations have none, and it is large.
 */
final class LazyBuckets {

  private final Map<BucketType, BucketAccess> access;
  private @Nullable BucketBlobs blobs;

  LazyBuckets(Map<BucketType, BucketAccess> access) {
    this.access = access;
  }

  synchronized BucketBlobs blobs() {
    BucketBlobs known = blobs;
    if (known == null) {
      known = new BucketBlobs(access, Patience.USUAL);
      blobs = known;
    }
    return known;
  }
}
