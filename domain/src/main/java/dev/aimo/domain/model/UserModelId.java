package dev.aimo.domain.model;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which model of an account. Opaque to clients. */
public record UserModelId(String value) {

  private static final TextLimit LIMIT = new TextLimit("userModelId", 191);

  public UserModelId {
    LIMIT.checkPresent(value);
  }

  /** The letter is that of account ids, as clients have always seen it. */
  public static UserModelId next(Ids ids) {
    return new UserModelId(ids.next("u"));
  }
}
