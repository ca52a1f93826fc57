package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.TextLimit;
import java.time.Instant;

/**
 * What somebody wants to be sent each day, at which hour and where.
 *
 * @param hour of the day, by the clocks of the installation's time zone
 */
public record PushRule(
    PushRuleId id,
    AccountId owner,
    String name,
    int hour,
    PushContent content,
    Channels channels,
    boolean enabled,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextLimit NAME = new TextLimit("name", 255);
  private static final int LAST_HOUR = 23;

  public PushRule {
    name = name.strip();
    if (name.isEmpty()) {
      throw new Invalid(Reason.PUSH_RULE_MALFORMED, "name");
    }
    NAME.check(name);
    if (hour < 0 || hour > LAST_HOUR) {
      throw new Invalid(Reason.PUSH_RULE_MALFORMED, "pushTime");
    }
  }
}
