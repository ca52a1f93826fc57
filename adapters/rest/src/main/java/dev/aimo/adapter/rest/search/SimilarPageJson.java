package dev.aimo.adapter.rest.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.memo.MemoJson;
import dev.aimo.adapter.rest.memo.PaginationJson;
import dev.aimo.application.search.Similar;
import dev.aimo.application.search.SimilarFindings;
import java.util.List;
import java.util.Optional;

/** A part of a list of memos, nearest first. */
record SimilarPageJson(
    List<SimilarJson> items, PaginationJson pagination, Optional<String> degraded) {

  /** A memo as in other lists, and how near it is, from 0 to 1. */
  record SimilarJson(@JsonUnwrapped MemoJson memo, double relevanceScore) {

    static SimilarJson of(Similar similar, AttachmentUrls urls) {
      return new SimilarJson(MemoJson.withoutRelations(similar.sheet(), urls), similar.score());
    }
  }

  static SimilarPageJson of(SimilarFindings found, AttachmentUrls urls) {
    return of(found, found.degradation().map(Degraded::name), urls);
  }

  /** What is related is told by meaning alone: without it, the page is empty. */
  static SimilarPageJson ofRelated(SimilarFindings found, AttachmentUrls urls) {
    return of(found, found.degradation().map(_ -> Degraded.NOTHING), urls);
  }

  private static SimilarPageJson of(
      SimilarFindings found, Optional<String> degraded, AttachmentUrls urls) {
    return new SimilarPageJson(
        found.page().items().stream().map(similar -> SimilarJson.of(similar, urls)).toList(),
        PaginationJson.of(found.page()),
        degraded);
  }
}
