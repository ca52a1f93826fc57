package dev.aimo.domain.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.text.TextLimit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which memos to ask about, how many questions, and which model asks: that of the system when none
 * is named, or the named one is gone.
 */
public record ReviewProfile(
    ReviewProfileId id,
    AccountId owner,
    String name,
    List<ProfileRule> rules,
    int questionCount,
    Optional<UserModelId> model,
    Instant createdAt,
    Instant updatedAt) {

  public static final int USUAL_QUESTIONS = 10;

  /** An account may have so many. */
  public static final int MOST = 100;

  private static final int MOST_RULES = 100;
  private static final int MOST_QUESTIONS = 1_000;
  private static final TextLimit NAME = new TextLimit("name", 255);

  public ReviewProfile {
    if (name.isBlank()) {
      throw new Invalid(Reason.REVIEW_MALFORMED, "name");
    }
    name = NAME.check(name.strip());
    if (rules.size() > MOST_RULES) {
      throw new Invalid(Reason.REVIEW_MALFORMED, "filterRules");
    }
    rules = List.copyOf(rules);
    questionCount = Math.clamp(questionCount, 1, MOST_QUESTIONS);
  }

  public ReviewProfile with(
      String name,
      List<ProfileRule> rules,
      int questionCount,
      Optional<UserModelId> model,
      Instant now) {
    return new ReviewProfile(id, owner, name, rules, questionCount, model, createdAt, now);
  }
}
