package dev.aimo.domain.conversation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import java.time.Instant;
import java.util.List;

/** Conversations for tests; each is another one. */
public final class SampleConversations {

  private SampleConversations() {}

  public static Conversation conversation(AccountId owner, Instant time) {
    return Conversation.create(
        new ConversationId("conv" + SampleAccounts.unique()), owner, new Title("A talk"), time);
  }

  public static Message message(Conversation conversation, String text, Instant time) {
    return message(conversation, text, time, List.of());
  }

  public static Message message(
      Conversation conversation, String text, Instant time, List<Reference> sources) {
    return new Message(
        new MessageId("msg" + SampleAccounts.unique()),
        conversation.id(),
        Role.USER,
        new MessageText(text),
        sources,
        time);
  }
}
