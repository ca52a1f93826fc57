package dev.aimo.domain.memo;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which memo. Opaque to clients. */
public record MemoId(String value) {

  private static final TextLimit LIMIT = new TextLimit("memoId", 191);

  public MemoId {
    LIMIT.checkPresent(value);
  }

  public static MemoId next(Ids ids) {
    return new MemoId(ids.next("m"));
  }
}
