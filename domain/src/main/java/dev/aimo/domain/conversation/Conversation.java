package dev.aimo.domain.conversation;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;

/**
 * A talk of an account with AIMO. How many messages it has is told by repositories, and set by
 * nobody.
 */
public record Conversation(
    ConversationId id,
    AccountId owner,
    Title title,
    int messageCount,
    Instant createdAt,
    Instant updatedAt) {

  public static Conversation create(ConversationId id, AccountId owner, Title title, Instant now) {
    return new Conversation(id, owner, title, 0, now, now);
  }

  public Conversation renamed(Title changed, Instant now) {
    return new Conversation(id, owner, changed, messageCount, createdAt, later(now));
  }

  /**
   * As it is when something is said in it: at a time of its own, so that messages have an order.
   */
  public Conversation continued(Instant now) {
    return new Conversation(id, owner, title, messageCount, createdAt, later(now));
  }

  private Instant later(Instant now) {
    return now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
  }
}
