package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link PictureCache} in a table. */
final class LancePictureCache implements PictureCache {

  private final CacheTable table;

  LancePictureCache(CacheTable table) {
    this.table = table;
  }

  @Override
  public Optional<Vector> find(PictureKey key, int dimensions) {
    Map<String, Vector> found =
        table.findAll(key.model(), key.modality(), dimensions, List.of(key.content()));
    return Optional.ofNullable(found.get(key.content()));
  }

  @Override
  public void add(PictureKey key, Vector vector) {
    table.addAll(Map.of(new CacheTable.Key(key.model(), key.modality(), key.content()), vector));
  }
}
