package dev.aimo.domain.category;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which category. Opaque to clients. */
public record CategoryId(String value) {

  private static final TextLimit LIMIT = new TextLimit("categoryId", 191);

  public CategoryId {
    LIMIT.checkPresent(value);
  }

  public static CategoryId next(Ids ids) {
    return new CategoryId(ids.next("c"));
  }
}
