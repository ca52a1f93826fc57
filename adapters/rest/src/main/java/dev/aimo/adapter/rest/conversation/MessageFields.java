package dev.aimo.adapter.rest.conversation;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.application.conversation.Said;
import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Reference;
import dev.aimo.domain.conversation.Role;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.List;

/** What bodies say about messages. */
final class MessageFields {

  private MessageFields() {}

  static Said said(Fields fields) {
    Role role = role(fields.text("role").orElse(""));
    MessageText text = new MessageText(fields.text("content").orElse(""));
    return new Said(role, text, sources(fields));
  }

  private static Role role(String name) {
    return switch (name) {
      case "user" -> Role.USER;
      case "assistant" -> Role.ASSISTANT;
      default -> throw new Invalid(Reason.MESSAGE_MALFORMED, "role");
    };
  }

  /** They are kept for the client that sent them: values of other types are passed over. */
  private static List<Reference> sources(Fields fields) {
    return fields.objects("sources", Reference.MOST).stream()
        .map(source ->
            new Reference(
                source.textOrNothing("memoId"),
                source.textOrNothing("content"),
                source.numberOrNothing("similarity"),
                source.numberOrNothing("relevanceScore"),
                source.numberOrNothing("createdAt").map(Double::longValue)))
        .toList();
  }
}
