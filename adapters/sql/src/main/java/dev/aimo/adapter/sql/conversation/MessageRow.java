package dev.aimo.adapter.sql.conversation;

import dev.aimo.domain.conversation.Message;
import java.util.Locale;

/** A message to be stored, and who said it as the column has it. */
record MessageRow(Message message, String role) {

  static MessageRow of(Message message) {
    return new MessageRow(message, message.role().name().toLowerCase(Locale.ROOT));
  }

  /** About how many bytes it takes on its way: enough to know how many go together. */
  long size() {
    return 1_000L + message.text().value().length() * 3L + message.sources().size() * 1_000L;
  }
}
