package dev.aimo.adapter.sql.conversation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.MessageId;
import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Reference;
import dev.aimo.domain.conversation.Role;
import dev.aimo.domain.conversation.Title;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one of its messages; with none where nothing was said. The conversation comes
 * again with each message, so it is checked only when it is asked for.
 */
record DialogueRow(
    String title,
    int messageCount,
    long createdAt,
    long updatedAt,
    @Nullable String messageId,
    @Nullable String role,
    @Nullable String text,
    List<Reference> sources,
    long saidAt) {

  Conversation conversation(AccountId owner, ConversationId id) {
    return new Conversation(
        id,
        owner,
        new Title(title),
        messageCount,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(updatedAt));
  }

  Optional<Message> message(ConversationId conversation) {
    return messageId == null || role == null || text == null
        ? Optional.empty()
        : Optional.of(
            new Message(
                new MessageId(messageId),
                conversation,
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                new MessageText(text),
                sources,
                Instant.ofEpochMilli(saidAt)));
  }
}
