package dev.aimo.adapter.memory;

import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.BlobStoreContract;

class MemoryBlobStoreTest extends BlobStoreContract {

  private final BlobStore store = new MemoryBlobStore();

  @Override
  protected BlobStore store() {
    return store;
  }
}
