package dev.aimo.domain.conversation;

import java.time.Instant;

/** A place in a list that is ordered by a time, and by id where times are equal. */
public record Position(Instant time, String id) {

  public static Position of(Conversation conversation) {
    return new Position(conversation.updatedAt(), conversation.id().value());
  }

  public static Position of(Message message) {
    return new Position(message.createdAt(), message.id().value());
  }
}
