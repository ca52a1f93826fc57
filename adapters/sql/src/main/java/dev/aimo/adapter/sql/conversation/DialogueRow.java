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

/** A conversation with one of its messages; with none where nothing was said. */
record DialogueRow(
    ConversationId id,
    AccountId owner,
    Title title,
    int messageCount,
    Instant createdAt,
    Instant updatedAt,
    @Nullable MessageId messageId,
    @Nullable String role,
    @Nullable MessageText text,
    List<Reference> sources,
    @Nullable Instant saidAt) {

  Conversation conversation() {
    return new Conversation(id, owner, title, messageCount, createdAt, updatedAt);
  }

  Optional<Message> message() {
    return messageId == null || role == null || text == null || saidAt == null
        ? Optional.empty()
        : Optional.of(
            new Message(
                messageId, id, Role.valueOf(role.toUpperCase(Locale.ROOT)), text, sources, saidAt));
  }
}
