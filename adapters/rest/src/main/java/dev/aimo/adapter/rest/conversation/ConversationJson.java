package dev.aimo.adapter.rest.conversation;

import dev.aimo.domain.conversation.Conversation;

/** A conversation without what was said in it. */
record ConversationJson(
    String conversationId, String title, long createdAt, long updatedAt, int messageCount) {

  static ConversationJson of(Conversation conversation) {
    return new ConversationJson(
        conversation.id().value(),
        conversation.title().value(),
        conversation.createdAt().toEpochMilli(),
        conversation.updatedAt().toEpochMilli(),
        conversation.messageCount());
  }
}
