package dev.aimo.adapter.embedding.local;

import dev.aimo.domain.embedding.EmbeddingModel;
import java.util.Arrays;
import java.util.Optional;

/** The models that run inside this process. */
public enum LocalModel {
  ENGLISH("bge-small-en", 384),
  CHINESE("bge-small-zh", 512),
  /**
   * Each text goes to the network of its own language. Numbers of the two have nothing to do with
   * each other, so a text is far from all those of the other language, and near to its own.
   */
  BILINGUAL("bge-small-en-zh", 512);

  private final String name;
  private final int dimensions;

  LocalModel(String name, int dimensions) {
    this.name = name;
    this.dimensions = dimensions;
  }

  public static Optional<LocalModel> of(EmbeddingModel model) {
    return Arrays.stream(values()).filter(local -> local.model().equals(model)).findFirst();
  }

  public EmbeddingModel model() {
    return new EmbeddingModel("local", name, dimensions);
  }

  Network network(String text) {
    return switch (this) {
      case ENGLISH -> Network.ENGLISH;
      case CHINESE -> Network.CHINESE;
      case BILINGUAL -> Script.isChinese(text) ? Network.CHINESE : Network.ENGLISH;
    };
  }
}
