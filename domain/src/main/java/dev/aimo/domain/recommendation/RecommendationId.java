package dev.aimo.domain.recommendation;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which recommendation. Nobody outside sees it. */
public record RecommendationId(String value) {

  private static final TextLimit LIMIT = new TextLimit("recommendationId", 191);

  public RecommendationId {
    LIMIT.checkPresent(value);
  }

  public static RecommendationId next(Ids ids) {
    return new RecommendationId(ids.next("rec"));
  }
}
