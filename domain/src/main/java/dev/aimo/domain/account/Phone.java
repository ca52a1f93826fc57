package dev.aimo.domain.account;

import dev.aimo.domain.text.TextLimit;

/** A telephone number as it was typed; AIMO does not call it. */
public record Phone(String value) {

  private static final TextLimit LIMIT = new TextLimit("phone", 50);

  public Phone {
    LIMIT.checkPresent(value);
  }
}
