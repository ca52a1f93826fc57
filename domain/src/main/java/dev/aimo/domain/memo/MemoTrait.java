package dev.aimo.domain.memo;

import dev.aimo.domain.text.TextLimit;

/**
 * Something that some memos have in common, as somebody wrote it down: the value may name what is
 * not there, or not any more.
 */
public record MemoTrait(Kind kind, String value) {

  private static final TextLimit VALUE = new TextLimit("filterValue", 255);

  /** What the value says. */
  public enum Kind {
    /** The id of a category. */
    CATEGORY,
    /** The name of a tag; where it is said so, its id does too. */
    TAG,
    /** How many days ago it was written at most. */
    RECENT_DAYS,
    /** Between which times it was written, divided by a comma. */
    DATE_RANGE
  }

  public MemoTrait {
    value = VALUE.check(value);
  }
}
