package dev.aimo.domain.embedding;

import java.util.Map;
import java.util.Set;

/**
 * Vectors of texts that were embedded before, of all accounts. Nothing is lost when it fails or
 * forgets: the text is embedded again. Safe for use by many threads.
 */
public interface EmbeddingCache {

  /** Those that are there, and of the model's dimensions. */
  Map<ContentHash, Vector> findAll(EmbeddingModel model, Set<ContentHash> texts);

  /** What is there already may be left as it is. It may take a while until all of it is found. */
  void addAll(EmbeddingModel model, Map<ContentHash, Vector> vectors);
}
