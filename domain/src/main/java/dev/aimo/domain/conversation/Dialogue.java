package dev.aimo.domain.conversation;

import java.util.List;

/**
 * A conversation and a part of what was said in it, in its order.
 *
 * @param hasEarlier whether something was said before this part
 */
public record Dialogue(Conversation conversation, List<Message> messages, boolean hasEarlier) {

  /** So many bytes of messages are read at once, and no more, but for one message. */
  public static final long LARGEST_PART = 8L * 1024 * 1024;

  public Dialogue {
    messages = List.copyOf(messages);
  }

  /** How many of these messages, the first ones, are read at once; their sizes are in bytes. */
  public static int fitting(List<Long> sizes) {
    long bytes = 0;
    int count = 0;
    for (long size : sizes) {
      bytes += size;
      if (count > 0 && bytes > LARGEST_PART) {
        break;
      }
      count++;
    }
    return count;
  }
}
