package dev.aimo.domain.push;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which one. Opaque to clients. */
public record PushRuleId(String value) {

  private static final TextLimit LIMIT = new TextLimit("pushRuleId", 191);

  public PushRuleId {
    LIMIT.checkPresent(value);
  }

  public static PushRuleId next(Ids ids) {
    return new PushRuleId(ids.next("push"));
  }
}
