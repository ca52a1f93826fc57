package dev.aimo.domain.conversation;

import java.time.Instant;
import java.util.List;

/** Something said in a conversation, and what it stood on. */
public record Message(
    MessageId id,
    ConversationId conversation,
    Role role,
    MessageText text,
    List<Reference> sources,
    Instant createdAt) {

  public Message {
    sources =
        sources.isEmpty()
            ? List.of()
            : sources.stream().filter(source -> !source.isEmpty()).limit(Reference.MOST).toList();
  }
}
