package dev.aimo.domain.review;

import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.text.TextLimit;
import java.util.Optional;

/**
 * A condition that memos have to meet: to have a trait, or not to have it.
 *
 * @param label what a client shows for the value
 */
public record ProfileRule(MemoTrait trait, boolean isIncluding, Optional<String> label) {

  private static final TextLimit LABEL = new TextLimit("label", 255);

  public ProfileRule {
    label = label.map(LABEL::check);
  }
}
