package dev.aimo.domain.conversation;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which message. Opaque to clients. */
public record MessageId(String value) {

  private static final TextLimit LIMIT = new TextLimit("messageId", 191);

  public MessageId {
    LIMIT.checkPresent(value);
  }

  public static MessageId next(Ids ids) {
    return new MessageId(ids.next("msg"));
  }
}
