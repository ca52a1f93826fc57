package dev.aimo.domain.memo;

import dev.aimo.domain.text.TextLimit;

/** Where a memo comes from, mostly the address of a page. Free text. */
public record Source(String value) {

  private static final TextLimit LIMIT = new TextLimit("source", 500);

  public Source {
    LIMIT.checkPresent(value);
  }
}
