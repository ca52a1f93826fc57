package dev.aimo.domain.review;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which profile. Opaque to clients. */
public record ReviewProfileId(String value) {

  private static final TextLimit LIMIT = new TextLimit("profileId", 191);

  public ReviewProfileId {
    LIMIT.checkPresent(value);
  }

  public static ReviewProfileId next(Ids ids) {
    return new ReviewProfileId(ids.next("rev"));
  }
}
