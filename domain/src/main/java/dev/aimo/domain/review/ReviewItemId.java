package dev.aimo.domain.review;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which question of a review. Opaque to clients. */
public record ReviewItemId(String value) {

  private static final TextLimit LIMIT = new TextLimit("itemId", 191);

  public ReviewItemId {
    LIMIT.checkPresent(value);
  }

  public static ReviewItemId next(Ids ids) {
    return new ReviewItemId(ids.next("ri"));
  }
}
