package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.SentId;
import dev.aimo.application.explore.Ask;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.UserModelId;
import java.util.Optional;

/** What bodies say about questions. */
final class AskFields {

  private AskFields() {}

  static Ask ask(Fields fields) {
    return new Ask(
        fields.text("query").orElse(""), fields.text("context").orElse(""), model(fields));
  }

  /** What can be no id is as unknown as one that nobody has. */
  private static Optional<UserModelId> model(Fields fields) {
    return fields
        .text("userModelId")
        .filter(text -> !text.isEmpty())
        .map(text ->
            SentId.<UserModelId>read(text, UserModelId::new)
                .orElseThrow(() -> new Invalid(Reason.CHOSEN_MODEL_UNKNOWN, "userModelId")));
  }
}
