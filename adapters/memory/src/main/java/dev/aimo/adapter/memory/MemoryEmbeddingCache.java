package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.ContentHash;
import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryEmbeddingCache implements EmbeddingCache {

  private final Map<Key, Vector> vectors = new ConcurrentHashMap<>();

  private record Key(String model, ContentHash text) {}

  @Override
  public Map<ContentHash, Vector> findAll(EmbeddingModel model, Set<ContentHash> texts) {
    String key = model.key();
    Map<ContentHash, Vector> found = new HashMap<>();
    for (ContentHash text : texts) {
      Optional.ofNullable(vectors.get(new Key(key, text)))
          .filter(vector -> vector.dimensions() == model.dimensions())
          .ifPresent(vector -> found.put(text, vector));
    }
    return found;
  }

  @Override
  public void addAll(EmbeddingModel model, Map<ContentHash, Vector> added) {
    String key = model.key();
    added.forEach((text, vector) -> vectors.put(new Key(key, text), vector));
  }
}
