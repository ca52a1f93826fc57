package dev.aimo.domain.account;

import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.TextLimit;

/** An e-mail address as it was typed. Two that differ only in case or outer blanks are the same. */
public record Email(String value) {

  private static final TextLimit LIMIT = new TextLimit("email", 255);

  public Email {
    LIMIT.checkPresent(value);
  }

  public FoldedText key() {
    return FoldedText.of(value);
  }
}
