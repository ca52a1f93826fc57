package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.BlobStoreContract;

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
