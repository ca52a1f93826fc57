package dev.aimo.domain.conversation;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Live conversations. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface ConversationRepository {

  void add(Conversation conversation);

  /**
   * The conversation, and the latest messages in it before that position, the oldest of them first:
   * at most so many, and fewer when they are too much for the memory at once, but always one if
   * there is one.
   */
  Optional<Dialogue> find(AccountId owner, ConversationId id, Optional<Position> before, int most);

  /** Inside a write only: nobody else changes the conversation until this unit ends. */
  Optional<Conversation> findForChange(AccountId owner, ConversationId id);

  /** Those behind that position, at most so many: last changed first, then by id downwards. */
  List<Conversation> list(AccountId owner, Optional<Position> behind, int most);

  long count(AccountId owner);

  /**
   * Stores the title of a conversation that is there, and when it was changed.
   *
   * @throws dev.aimo.domain.error.NotFound when the owner has no such conversation
   */
  void save(Conversation conversation);

  /**
   * Stores new messages, all of them of this conversation, and when it was changed.
   *
   * @throws dev.aimo.domain.error.NotFound when the owner has no such conversation
   */
  void append(Conversation conversation, List<Message> messages);

  /** Deletes it with all its messages. Whether there was anything to delete. */
  boolean remove(AccountId owner, ConversationId id, Instant now);
}
