package dev.aimo.domain.review;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which review. Opaque to clients. */
public record ReviewId(String value) {

  private static final TextLimit LIMIT = new TextLimit("sessionId", 191);

  public ReviewId {
    LIMIT.checkPresent(value);
  }

  public static ReviewId next(Ids ids) {
    return new ReviewId(ids.next("rev"));
  }
}
