package dev.aimo.application.account;

import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes behind avatars that nobody shows any more. */
final class Pictures {

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final BlobStore blobs;

  Pictures(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** What can not be removed is only left over: no reason to fail a change that is done. */
  void remove(Avatar avatar) {
    if (avatar instanceof Avatar.Uploaded(BlobKey key)) {
      try {
        blobs.delete(blobs.place(), key);
      } catch (RuntimeException e) {
        LOG.warn("could not remove the picture {}", key.value(), e);
      }
    }
  }
}
