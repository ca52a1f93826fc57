package dev.aimo.application.explore;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.text.StorableText;
import dev.aimo.domain.text.TextLimit;
import java.util.Optional;

/**
 * A question.
 *
 * @param context what was said before, as the client has it; may be empty
 * @param model a model of the account, or none for that of the system
 */
public record Ask(String question, String context, Optional<UserModelId> model) {

  private static final TextLimit LIMIT = new TextLimit("query", 10_000);

  public Ask {
    if (question.isBlank()) {
      throw new Invalid(Reason.QUESTION_MISSING, "query");
    }
    question = LIMIT.check(StorableText.of(question.strip()));
    context = StorableText.of(context.strip());
  }
}
