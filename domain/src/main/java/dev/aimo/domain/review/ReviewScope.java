package dev.aimo.domain.review;

import dev.aimo.domain.text.TextLimit;
import java.util.Optional;

/**
 * Which memos a review was asked for, in the words of whoever asked.
 *
 * @param value the id of a category, the name of a tag, or a number of days
 */
public record ReviewScope(Kind kind, Optional<String> value) {

  private static final TextLimit VALUE = new TextLimit("scopeValue", 255);

  public static final ReviewScope ALL = new ReviewScope(Kind.ALL, Optional.empty());

  /** What the value names. */
  public enum Kind {
    ALL,
    CATEGORY,
    TAG,
    RECENT
  }

  public ReviewScope {
    value = value.map(VALUE::check);
  }
}
