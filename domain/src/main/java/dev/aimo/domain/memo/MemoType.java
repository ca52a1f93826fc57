package dev.aimo.domain.memo;

import dev.aimo.domain.text.TextLimit;

/** What kind of memo its client says it is: {@code text} unless it says otherwise. */
public record MemoType(String value) {

  private static final TextLimit LIMIT = new TextLimit("type", 50);

  public static final MemoType TEXT = new MemoType("text");

  public MemoType {
    LIMIT.checkPresent(value);
  }
}
