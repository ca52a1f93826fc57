package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.ContentHash;
import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@link EmbeddingCache} in a table. */
final class LanceEmbeddingCache implements EmbeddingCache {

  private static final String TEXT = "text";

  private final CacheTable table;

  LanceEmbeddingCache(CacheTable table) {
    this.table = table;
  }

  @Override
  public Map<ContentHash, Vector> findAll(EmbeddingModel model, Set<ContentHash> texts) {
    Map<ContentHash, Vector> found = new HashMap<>();
    table
        .findAll(
            model.key(), TEXT, model.dimensions(), texts.stream().map(ContentHash::value).toList())
        .forEach((content, vector) -> found.put(new ContentHash(content), vector));
    return found;
  }

  @Override
  public void addAll(EmbeddingModel model, Map<ContentHash, Vector> vectors) {
    Map<CacheTable.Key, Vector> rows = new HashMap<>();
    vectors.forEach(
        (text, vector) -> rows.put(new CacheTable.Key(model.key(), TEXT, text.value()), vector));
    table.addAll(rows);
  }
}
