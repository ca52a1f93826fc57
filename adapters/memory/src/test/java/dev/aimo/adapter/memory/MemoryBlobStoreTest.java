package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.attachment.BlobStoreContract;

class MemoryBlobStoreTest extends BlobStoreContract {

  private final BlobStore store = new MemoryBlobStore();

  @Override
  protected BlobStore store() {
    return store;
  }
}
