package dev.aimo.adapter.memory;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryBlobStore implements BlobStore {

  private static final BlobPlace HERE = new BlobPlace.Local();

  private final Map<BlobKey, byte[]> blobs = new ConcurrentHashMap<>();

  @Override
  public BlobPlace place() {
    return HERE;
  }

  @Override
  public void put(BlobKey key, Blob content) {
    try {
      byte[] bytes = content.content().readAllBytes();
      if (bytes.length != content.size()) {
        throw new IOException(bytes.length + " bytes came where " + content.size() + " were told");
      }
      blobs.put(key, bytes);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
    requireHere(place);
    return Optional.ofNullable(blobs.get(key)).map(bytes -> part(bytes, range));
  }

  @Override
  public void delete(BlobPlace place, BlobKey key) {
    requireHere(place);
    blobs.remove(key);
  }

  @Override
  public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
    return Optional.empty();
  }

  private static Blob part(byte[] bytes, ByteRange range) {
    int from = (int) Math.min(range.from(), bytes.length);
    int count = (int) Math.min(range.count(), bytes.length - from);
    return new Blob(count, new ByteArrayInputStream(bytes, from, count));
  }

  private static void requireHere(BlobPlace place) {
    if (!place.equals(HERE)) {
      throw failure(new IOException("memory has no place but its own"));
    }
  }

  private static PortFailure failure(IOException cause) {
    return new PortFailure("blobs", false, cause);
  }
}
