package dev.aimo.adapter.sql.plan;

import static dev.aimo.adapter.sql.plan.ScratchData.OWNER;
import static dev.aimo.adapter.sql.plan.ScratchData.START;
import static dev.aimo.adapter.sql.plan.ScratchData.at;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.MessageId;
import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.conversation.Role;
import dev.aimo.domain.conversation.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Conversations of the two accounts, and what is asked of them and done to them. */
final class CriticalConversations {

  private static final int TALKS = 200;
  private static final int MESSAGES = 300;
  private static final int MOST = 20;
  private static final int MANY = 500;

  private CriticalConversations() {}

  /** The first of each has many messages, the others have some. */
  static void fill(ConversationRepository conversations, List<AccountId> owners) {
    for (AccountId owner : owners) {
      for (int n = 0; n < TALKS; n++) {
        Conversation talk = talk(owner, n);
        conversations.add(talk);
        conversations.append(
            talk,
            IntStream.range(0, n == 0 ? MESSAGES : 10).mapToObj(m -> message(talk, m)).toList());
      }
    }
  }

  static void addQueries(ConversationRepository conversations, Map<String, Runnable> queries) {
    Position middle = new Position(at(TALKS / 2), "x");
    ConversationId first = talk(OWNER, 0).id();
    queries.put(
        "conversation with few messages",
        () -> conversations.find(OWNER, talk(OWNER, 1).id(), Optional.empty(), MANY));
    queries.put(
        "conversation with many messages",
        () -> conversations.find(OWNER, first, Optional.empty(), MANY));
    queries.put(
        "earlier messages", () -> conversations.find(OWNER, first, Optional.of(middle), MOST));
    queries.put("conversations", () -> conversations.list(OWNER, Optional.empty(), MOST));
    queries.put(
        "conversations, further behind",
        () -> conversations.list(OWNER, Optional.of(middle), MOST));
    queries.put("how many conversations", () -> conversations.count(OWNER));
  }

  static void addChanges(ConversationRepository conversations, Map<String, Runnable> changes) {
    Conversation talk = talk(OWNER, 2);
    changes.put(
        "look at a conversation to change it", () -> conversations.findForChange(OWNER, talk.id()));
    changes.put(
        "say something", () -> conversations.append(talk, List.of(message(talk, MESSAGES))));
    changes.put("delete a conversation", () -> conversations.remove(OWNER, talk.id(), START));
  }

  private static Conversation talk(AccountId owner, int n) {
    return Conversation.create(
        new ConversationId(owner.value() + "-talk-" + n), owner, new Title("talk"), at(n));
  }

  private static Message message(Conversation talk, int n) {
    return new Message(
        new MessageId(talk.id().value() + "-" + n),
        talk.id(),
        Role.USER,
        new MessageText("message number " + n),
        List.of(),
        at(n));
  }
}
