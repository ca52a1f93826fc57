package dev.aimo.adapter.rest.index;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.application.index.IndexStatus;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.IndexContent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How many memos somebody has, how many of them each index has, and what is still to come. */
record IndexStatusJson(
    long total,
    Optional<IndexedJson> words,
    Optional<IndexedJson> meaning,
    long pending,
    long failed,
    List<FailureJson> failures,
    long lagMs,
    List<IndexJson> indexes) {

  static IndexStatusJson of(IndexStatus status, Language language) {
    return new IndexStatusJson(
        status.memos(),
        IndexedJson.of(status.words()),
        IndexedJson.of(status.meaning()),
        status.backlog().waiting(),
        status.backlog().givenUp(),
        status.backlog().troubles().stream()
            .map(trouble -> FailureJson.of(trouble, language))
            .toList(),
        Math.max(0, status.lag().orElse(Duration.ZERO).toMillis()),
        status.generations().stream().map(IndexJson::of).toList());
  }

  record IndexedJson(long indexed) {

    static Optional<IndexedJson> of(OptionalLong indexed) {
      return indexed.isPresent()
          ? Optional.of(new IndexedJson(indexed.getAsLong()))
          : Optional.empty();
    }
  }

  record FailureJson(String memoId, String reason, int attempts, boolean givenUp) {

    static FailureJson of(Backlog.Trouble trouble, Language language) {
      return new FailureJson(
          trouble.memo().value(),
          ToldReason.of(trouble.why()).text(language),
          trouble.attempts(),
          trouble.isGivenUp());
    }
  }

  record IndexJson(
      String kind,
      Optional<String> model,
      Optional<Integer> dimensions,
      String state,
      double progress) {

    static IndexJson of(IndexStatus.Progress progress) {
      String state = progress.generation().state().name().toLowerCase(Locale.ROOT);
      return switch (progress.generation().content()) {
        case IndexContent.Words _ ->
            new IndexJson("words", Optional.empty(), Optional.empty(), state, progress.filled());
        case IndexContent.Meaning(EmbeddingModel model) ->
            of("meaning", model, state, progress.filled());
        case IndexContent.Pictures(EmbeddingModel model) ->
            of("pictures", model, state, progress.filled());
      };
    }

    private static IndexJson of(String kind, EmbeddingModel model, String state, double filled) {
      return new IndexJson(
          kind, Optional.of(model.name()), Optional.of(model.dimensions()), state, filled);
    }
  }
}
