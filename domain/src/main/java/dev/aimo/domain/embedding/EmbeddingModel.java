package dev.aimo.domain.embedding;

import dev.aimo.domain.text.Sha256;

/** What turned a text into numbers. Vectors of different models can not be compared. */
public record EmbeddingModel(String provider, String name, int dimensions) {

  public EmbeddingModel {
    if (dimensions < 1) {
      throw new IllegalArgumentException("a vector of " + dimensions + " numbers");
    }
  }

  /** Under which its vectors are kept; installations carry theirs over, so this stays as it is. */
  public String key() {
    return Sha256.hex(name + ":" + dimensions);
  }

  @Override
  public String toString() {
    return "%s/%s, %d dimensions".formatted(provider, name, dimensions);
  }
}
