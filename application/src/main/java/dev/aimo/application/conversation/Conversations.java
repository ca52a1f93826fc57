package dev.aimo.application.conversation;

import dev.aimo.domain.conversation.Conversation;
import java.util.List;

/**
 * A part of a list of conversations.
 *
 * @param total how many there are in the whole list
 */
public record Conversations(List<Conversation> items, long total, boolean hasMore) {

  public Conversations {
    items = List.copyOf(items);
  }
}
