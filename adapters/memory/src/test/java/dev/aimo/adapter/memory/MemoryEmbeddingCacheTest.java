package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingCacheContract;

class MemoryEmbeddingCacheTest extends EmbeddingCacheContract {

  private final EmbeddingCache cache = new MemoryAdapter().embeddingCache();

  @Override
  protected EmbeddingCache cache() {
    return cache;
  }
}
