package dev.aimo.application.index;

import dev.aimo.domain.memo.MemoId;

/** Where an index differs from the database. */
public record Difference(MemoId memo, Kind kind) {

  /** In which way. */
  public enum Kind {
    /** The memo is not in the index. */
    MISSING,
    /** The index has it as it was before. */
    STALE,
    /** The index has a memo that is not there, or in the trash. */
    ORPHANED,
    /** The index says that it is somebody else's. */
    WRONG_OWNER,
    /** The index has it more than once. */
    DOUBLED
  }
}
