package dev.aimo.domain.conversation;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.TextLimit;

/** What a conversation is called, as it was typed. */
public record Title(String value) {

  private static final TextLimit LIMIT = new TextLimit("title", 255);

  public Title {
    if (value.isBlank()) {
      throw new Invalid(Reason.CONVERSATION_TITLE_MISSING, "title");
    }
    LIMIT.check(value);
  }
}
