package dev.aimo.adapter.sql.index;

import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.IndexContent;

/** What an index is made of, as the columns that it takes up. */
public record ContentColumns(String kind, String provider, String model, int number) {

  private static final String WORDS = "words";
  private static final String MEANING = "meaning";

  static ContentColumns of(IndexContent content) {
    return switch (content) {
      case IndexContent.Words(int edition) -> new ContentColumns(WORDS, "", "", edition);
      case IndexContent.Meaning(EmbeddingModel model) ->
          new ContentColumns(MEANING, model.provider(), model.name(), model.dimensions());
    };
  }

  IndexContent content() {
    return kind.equals(WORDS)
        ? new IndexContent.Words(number)
        : new IndexContent.Meaning(new EmbeddingModel(provider, model, number));
  }
}
