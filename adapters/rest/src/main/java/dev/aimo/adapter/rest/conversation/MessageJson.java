package dev.aimo.adapter.rest.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that was said. */
record MessageJson(
    String messageId,
    String conversationId,
    String role,
    String content,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SourceJson> sources,
    long createdAt) {

  /** What it stood on, as the client described it. */
  record SourceJson(
      Optional<String> memoId,
      Optional<String> content,
      Optional<Double> similarity,
      Optional<Double> relevanceScore,
      Optional<Long> createdAt) {

    static SourceJson of(Reference reference) {
      return new SourceJson(
          reference.memoId(),
          reference.content(),
          reference.similarity(),
          reference.relevanceScore(),
          reference.createdAt());
    }
  }

  static MessageJson of(Message message) {
    return new MessageJson(
        message.id().value(),
        message.conversation().value(),
        message.role().name().toLowerCase(Locale.ROOT),
        message.text().value(),
        message.sources().stream().map(SourceJson::of).toList(),
        message.createdAt().toEpochMilli());
  }
}
