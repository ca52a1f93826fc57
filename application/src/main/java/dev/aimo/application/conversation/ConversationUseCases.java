package dev.aimo.application.conversation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.Dialogue;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.MessageId;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.conversation.Title;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The conversations of one account. */
public final class ConversationUseCases {

  /** Clients that know no other way get so many at once. */
  public static final int MOST_CONVERSATIONS = 500;

  public static final int MOST_MESSAGES = 1_000;

  private final UnitOfWork unit;
  private final ConversationRepository conversations;
  private final Ids ids;
  private final InstantSource clock;

  public ConversationUseCases(
      UnitOfWork unit, ConversationRepository conversations, Ids ids, InstantSource clock) {
    this.unit = unit;
    this.conversations = conversations;
    this.ids = ids;
    this.clock = clock;
  }

  public Conversations list(Actor actor, Optional<Position> behind, int most) {
    AccountId owner = actor.account();
    return unit.read(() -> {
      List<Conversation> found = conversations.list(owner, behind, most + 1);
      boolean hasMore = found.size() > most;
      boolean isAll = behind.isEmpty() && !hasMore;
      return new Conversations(
          hasMore ? found.subList(0, most) : found,
          isAll ? found.size() : conversations.count(owner),
          hasMore);
    });
  }

  /** The latest messages before that position. */
  public Dialogue get(Actor actor, ConversationId id, Optional<Position> before, int most) {
    return unit.read(() -> conversations.find(actor.account(), id, before, most))
        .orElseThrow(ConversationUseCases::unknown);
  }

  public Conversation create(Actor actor, Title title) {
    Conversation created =
        Conversation.create(ConversationId.next(ids), actor.account(), title, clock.instant());
    return unit.write(() -> {
      conversations.add(created);
      return created;
    });
  }

  public Conversation rename(Actor actor, ConversationId id, Title title) {
    Instant now = clock.instant();
    return unit.write(() -> {
      Conversation renamed = load(actor, id).renamed(title, now);
      conversations.save(renamed);
      return renamed;
    });
  }

  public Message say(Actor actor, ConversationId id, Said said) {
    MessageId messageId = MessageId.next(ids);
    Instant now = clock.instant();
    return unit.write(() -> {
      Conversation continued = load(actor, id).continued(now);
      Message message =
          new Message(
              messageId, id, said.role(), said.text(), said.sources(), continued.updatedAt());
      conversations.append(continued, List.of(message));
      return message;
    });
  }

  public void delete(Actor actor, ConversationId id) {
    Instant now = clock.instant();
    if (!unit.write(() -> conversations.remove(actor.account(), id, now))) {
      throw unknown();
    }
  }

  private Conversation load(Actor actor, ConversationId id) {
    return conversations
        .findForChange(actor.account(), id)
        .orElseThrow(ConversationUseCases::unknown);
  }

  private static NotFound unknown() {
    return new NotFound(Reason.CONVERSATION_UNKNOWN);
  }
}
