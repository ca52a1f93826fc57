package dev.aimo.domain.embedding;

/**
 * Turns pictures, and texts that describe them, into vectors of one space, so that a text finds the
 * pictures it describes. As {@link Embedder}: safe for many threads, slow, and never called inside
 * a unit of work; failures are {@link dev.aimo.domain.error.PortFailure}s.
 */
public interface PictureEmbedder {

  EmbeddingModel model();

  Vector embed(Depiction depicted);

  /** Under which the vector is kept; installations carry theirs over, so this stays as it is. */
  PictureKey key(Depiction depicted);
}
