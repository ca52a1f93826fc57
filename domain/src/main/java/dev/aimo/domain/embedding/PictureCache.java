package dev.aimo.domain.embedding;

import java.util.Optional;

/** Vectors of pictures and descriptions, as {@link EmbeddingCache} keeps those of texts. */
public interface PictureCache {

  /** When it is there, and of so many dimensions. */
  Optional<Vector> find(PictureKey key, int dimensions);

  void add(PictureKey key, Vector vector);
}
