package dev.aimo.domain.tag;

import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.TextLimit;

/** The name of a tag, trimmed. Two that differ only in case are the same. */
public record TagName(String value) {

  private static final TextLimit LIMIT = new TextLimit("name", 100);

  public TagName {
    value = LIMIT.checkPresent(value.strip());
  }

  public FoldedText key() {
    return FoldedText.of(value);
  }
}
