package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.Blob;
import dev.aimo.domain.attachment.BlobKey;
import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.error.PortFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryBlobStore implements BlobStore {

  private final Map<BlobKey, byte[]> blobs = new ConcurrentHashMap<>();

  @Override
  public void put(BlobKey key, InputStream content) {
    try {
      blobs.put(key, content.readAllBytes());
    } catch (IOException e) {
      throw new PortFailure("blobs", false, e);
    }
  }

  @Override
  public Optional<Blob> open(BlobKey key) {
    return Optional.ofNullable(blobs.get(key))
        .map(bytes -> new Blob(bytes.length, new ByteArrayInputStream(bytes)));
  }

  @Override
  public void delete(BlobKey key) {
    blobs.remove(key);
  }
}
