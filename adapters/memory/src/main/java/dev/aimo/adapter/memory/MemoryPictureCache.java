package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryPictureCache implements PictureCache {

  private final Map<PictureKey, Vector> vectors = new ConcurrentHashMap<>();

  @Override
  public Optional<Vector> find(PictureKey key, int dimensions) {
    return Optional.ofNullable(vectors.get(key))
        .filter(vector -> vector.dimensions() == dimensions);
  }

  @Override
  public void add(PictureKey key, Vector vector) {
    vectors.put(key, vector);
  }
}
