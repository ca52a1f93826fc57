package dev.aimo.adapter.sql.type;

import dev.aimo.domain.memo.MemoId;

/** The memo that something is about, for the mapper files. */
public final class OptionalMemo extends OptionalText<MemoId> {
  public OptionalMemo() {
    super(MemoId::new, MemoId::value);
  }
}
