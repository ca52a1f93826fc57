package dev.aimo.application.memo;

import dev.aimo.domain.memo.MemoSheet;

/** How an attempt to change a memo ended. */
public sealed interface Revision {

  record Done(MemoSheet memo) implements Revision {}

  /** Nothing was changed: the memo is not any more the version that the caller had read. */
  record Outdated(MemoSheet current) implements Revision {}
}
