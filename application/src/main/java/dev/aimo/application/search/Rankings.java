package dev.aimo.application.search;

import dev.aimo.application.embedding.Embeddings;
import dev.aimo.application.embedding.Pictures;
import dev.aimo.application.index.Indexes;
import dev.aimo.application.index.ServingGenerations;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.List;
import java.util.Optional;

/**
 * Asks the indexes that serve. What they answer is in order, but not yet to be shown. Where none
 * serves, that is a {@link PortFailure} like one that can not be read.
 */
public final class Rankings {

  /**
   * Whoever has three pictures has a nearest one to any question; most have nothing to say to it.
   */
  private static final double LEAST_LIKENESS = 0.2;

  private final ServingGenerations serving;
  private final Indexes indexes;
  private final Embeddings embeddings;
  private final Pictures pictures;

  public Rankings(
      ServingGenerations serving, Indexes indexes, Embeddings embeddings, Pictures pictures) {
    this.serving = serving;
    this.indexes = indexes;
    this.embeddings = embeddings;
    this.pictures = pictures;
  }

  List<Hit> byWords(AccountId owner, WordQuery query, MemoFilter filter, int most) {
    if (query.isEmpty()) {
      return List.of();
    }
    Generation generation = serving.words().orElseThrow(() -> missing("words"));
    return indexes.words().search(generation, owner, query, filter, most);
  }

  /** None when no pictures are searched, and none that have nothing to do with the text. */
  List<Hit> byPictures(AccountId owner, String text, MemoFilter filter, int most) {
    return serving
        .pictures()
        .map(generation -> byPictures(generation, owner, text, filter, most))
        .orElse(List.of());
  }

  /** The direction of a text in the index of meaning that serves now. */
  Direction direction(String text) {
    Generation generation = meaning();
    return new Direction(generation, embeddings.embed(model(generation), text));
  }

  /** That of a memo which is in the index, or of its text while it is not yet. */
  Direction direction(AccountId owner, MemoId memo, String text) {
    Generation generation = meaning();
    Optional<Vector> known = indexes.meaning().find(generation, owner, memo);
    return new Direction(
        generation, known.orElseGet(() -> embeddings.embed(model(generation), text)));
  }

  List<Hit> nearest(AccountId owner, Direction direction, MemoFilter filter, int most) {
    return indexes
        .meaning()
        .findNearest(direction.generation(), owner, direction.vector(), filter, most);
  }

  long count(AccountId owner, Direction direction, MemoFilter filter) {
    return indexes.meaning().count(direction.generation(), owner, filter);
  }

  boolean isIndexed(AccountId owner, Direction direction, MemoId memo) {
    return indexes.meaning().find(direction.generation(), owner, memo).isPresent();
  }

  /** Where to look, and in which generation: the two belong together. */
  record Direction(Generation generation, Vector vector) {}

  private Generation meaning() {
    return serving.meaning().orElseThrow(() -> missing("meaning"));
  }

  /** Nobody is asked what a text looks like for those who have no pictures. */
  private List<Hit> byPictures(
      Generation generation, AccountId owner, String text, MemoFilter filter, int most) {
    if (indexes.pictures().count(generation, owner, filter) == 0) {
      return List.of();
    }
    Vector described = pictures.embed(model(generation), text);
    return indexes.pictures().findNearest(generation, owner, described, filter, most).stream()
        .filter(hit -> hit.score() >= LEAST_LIKENESS)
        .toList();
  }

  private static EmbeddingModel model(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Meaning(EmbeddingModel model) -> model;
      case IndexContent.Pictures(EmbeddingModel model) -> model;
      case IndexContent.Words words ->
          throw new IllegalStateException("no model makes the index of " + words);
    };
  }

  private static PortFailure missing(String kind) {
    return new PortFailure(
        "index", true, new IllegalStateException("no index of " + kind + " serves yet"));
  }
}
