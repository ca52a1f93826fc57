package dev.aimo.adapter.blob;

import dev.aimo.domain.attachment.BlobPlace.BucketType;
import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.attachment.BlobStoreContract;

final class OssBlobStoreTest extends BlobStoreContract {

  @Override
  protected BlobStore store() {
    return ObjectServer.open(ObjectServer.running().settings(BucketType.OSS));
  }

  @Override
  protected boolean givesLinks() {
    return true;
  }
}
