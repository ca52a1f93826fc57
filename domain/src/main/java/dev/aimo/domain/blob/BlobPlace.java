package dev.aimo.domain.blob;

import java.util.Optional;

/**
 * Which store holds the bytes. It is remembered with every attachment, so that those stored before
 * the settings changed are still found.
 */
public sealed interface BlobPlace {

  /** A directory of this installation. */
  record Local() implements BlobPlace {}

  /**
   * A bucket of an object store. The endpoint and the region are absent where the type implies
   * them.
   */
  record Bucket(
      BucketType type,
      String name,
      Optional<String> endpoint,
      Optional<String> region,
      boolean isPublic)
      implements BlobPlace {}

  /** Whose rules the addresses of a bucket follow. */
  enum BucketType {
    S3,
    OSS
  }
}
