package dev.aimo.adapter.sql.index;

import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.IndexContent;

/** What an index is made of, as the columns that it takes up. */
public record ContentColumns(String kind, String provider, String model, int number) {

  private static final String WORDS = "words";
  private static final String MEANING = "meaning";
  private static final String PICTURES = "pictures";

  static ContentColumns of(IndexContent content) {
    return switch (content) {
      case IndexContent.Words(int edition) -> new ContentColumns(WORDS, "", "", edition);
      case IndexContent.Meaning(EmbeddingModel model) -> of(MEANING, model);
      case IndexContent.Pictures(EmbeddingModel model) -> of(PICTURES, model);
    };
  }

  IndexContent content() {
    return switch (kind) {
      case WORDS -> new IndexContent.Words(number);
      case MEANING -> new IndexContent.Meaning(embeddingModel());
      case PICTURES -> new IndexContent.Pictures(embeddingModel());
      default -> throw new IllegalStateException("no index is made of " + kind);
    };
  }

  private static ContentColumns of(String kind, EmbeddingModel model) {
    return new ContentColumns(kind, model.provider(), model.name(), model.dimensions());
  }

  private EmbeddingModel embeddingModel() {
    return new EmbeddingModel(provider, model, number);
  }
}
