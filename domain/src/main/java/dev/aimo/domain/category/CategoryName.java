package dev.aimo.domain.category;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.TextLimit;

/** The name of a category, trimmed. Two that differ only in case are the same. */
public record CategoryName(String value) {

  private static final TextLimit LIMIT = new TextLimit("name", 100);

  public CategoryName {
    value = LIMIT.check(value.strip());
    if (value.isEmpty()) {
      throw new Invalid(Reason.NAME_BLANK, "name");
    }
  }

  public FoldedText key() {
    return FoldedText.of(value);
  }
}
