package dev.aimo.adapter.rest.explore;

import dev.aimo.application.search.Similar;
import dev.aimo.domain.memo.Memo;

/** A memo that an answer stands on: how it begins, and how near it is to the question. */
record SourceJson(String memoId, String content, double relevanceScore, long createdAt) {

  private static final int LONGEST = 200;

  static SourceJson of(Similar similar) {
    Memo memo = similar.sheet().memo();
    return new SourceJson(
        memo.id().value(),
        extract(memo.text().value(), LONGEST),
        similar.score(),
        memo.createdAt().toEpochMilli());
  }

  static String extract(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
  }
}
