package dev.aimo.domain.repetition;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;

/**
 * What an account wants of spaced repetition.
 *
 * @param isOn whether it is reminded every day
 * @param dailyLimit how many cards are shown to it on one day
 */
public record RepetitionSettings(boolean isOn, int dailyLimit) {

  private static final int MOST = 100;

  public RepetitionSettings {
    if (dailyLimit < 1 || dailyLimit > MOST) {
      throw new Invalid(Reason.REPETITION_LIMIT_OUT_OF_RANGE, "srDailyLimit");
    }
  }
}
