package dev.aimo.adapter.rest.search;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.memo.MemoJson;
import dev.aimo.application.search.Found;
import dev.aimo.domain.search.Ranked;
import dev.aimo.domain.search.Snippet;
import java.util.List;
import java.util.Optional;

/** A memo that was found, and why. Scores of different modes can not be compared. */
record FoundJson(
    MemoJson memo,
    double score,
    SnippetJson snippet,
    List<String> matched,
    Optional<ExplainJson> explain) {

  static FoundJson of(Found found, boolean isToExplain, AttachmentUrls urls) {
    return new FoundJson(
        MemoJson.of(found.sheet(), urls),
        found.ranked().score(),
        SnippetJson.of(found.snippet()),
        found.snippet().matched(),
        isToExplain ? Optional.of(ExplainJson.of(found.ranked())) : Optional.empty());
  }

  /** Positions count UTF-16 units, as texts do in browsers. */
  record SnippetJson(String text, List<SpanJson> highlights) {

    static SnippetJson of(Snippet snippet) {
      return new SnippetJson(
          snippet.text(),
          snippet.marks().stream().map(mark -> new SpanJson(mark.from(), mark.to())).toList());
    }
  }

  record SpanJson(int start, int end) {}

  /**
   * Where the memo stands among those with the words, among those of similar meaning, and among
   * those with pictures of it.
   */
  record ExplainJson(
      Optional<PlaceJson> words, Optional<PlaceJson> meaning, Optional<PlaceJson> pictures) {

    static ExplainJson of(Ranked ranked) {
      return new ExplainJson(
          ranked.words().map(PlaceJson::of),
          ranked.meaning().map(PlaceJson::of),
          ranked.pictures().map(PlaceJson::of));
    }
  }

  record PlaceJson(int rank, double score) {

    static PlaceJson of(Ranked.Place place) {
      return new PlaceJson(place.rank(), place.score());
    }
  }
}
