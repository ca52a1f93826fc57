package dev.aimo.application.explore;

import dev.aimo.application.model.Chat;
import dev.aimo.application.model.Models;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.util.Optional;

/** Who answers a question. */
final class Chosen {

  private Chosen() {}

  /** A model that the account does not have is a mistake in the question, not a missing answer. */
  static Optional<Chat> chat(Models models, AccountId owner, Ask ask) {
    try {
      return models.chosen(owner, ask.model());
    } catch (NotFound _) {
      throw new Invalid(Reason.CHOSEN_MODEL_UNKNOWN, "userModelId");
    }
  }
}
