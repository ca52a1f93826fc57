package dev.aimo.domain.conversation;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which conversation. Opaque to clients. */
public record ConversationId(String value) {

  private static final TextLimit LIMIT = new TextLimit("conversationId", 191);

  public ConversationId {
    LIMIT.checkPresent(value);
  }

  public static ConversationId next(Ids ids) {
    return new ConversationId(ids.next("conv"));
  }
}
