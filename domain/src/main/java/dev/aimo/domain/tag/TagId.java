package dev.aimo.domain.tag;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which tag. Opaque to clients. */
public record TagId(String value) {

  private static final TextLimit LIMIT = new TextLimit("tagId", 191);

  public TagId {
    LIMIT.checkPresent(value);
  }

  public static TagId next(Ids ids) {
    return new TagId(ids.next("t"));
  }
}
