package dev.aimo.domain.conversation;

import dev.aimo.domain.text.StorableText;
import java.util.Optional;

/**
 * A memo that an answer stood on, as the client that keeps the answer described it: nobody checks
 * that there is such a memo, and what is too long is cut.
 *
 * @param createdAt in milliseconds
 */
public record Reference(
    Optional<String> memoId,
    Optional<String> content,
    Optional<Double> similarity,
    Optional<Double> relevanceScore,
    Optional<Long> createdAt) {

  /** More than so many of a message are not kept. */
  public static final int MOST = 100;

  private static final int LONGEST_ID = 191;
  private static final int LONGEST_CONTENT = 4_000;

  public Reference {
    memoId = memoId.map(text -> cut(text, LONGEST_ID));
    content = content.map(text -> cut(text, LONGEST_CONTENT));
    similarity = similarity.filter(Double::isFinite);
    relevanceScore = relevanceScore.filter(Double::isFinite);
  }

  public boolean isEmpty() {
    return memoId.isEmpty()
        && content.isEmpty()
        && similarity.isEmpty()
        && relevanceScore.isEmpty()
        && createdAt.isEmpty();
  }

  private static String cut(String text, int most) {
    String storable = StorableText.of(text);
    return storable.codePointCount(0, storable.length()) <= most
        ? storable
        : storable.substring(0, storable.offsetByCodePoints(0, most));
  }
}
