package dev.aimo.domain.repetition;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which rule. Opaque to clients. */
public record RuleId(String value) {

  private static final TextLimit LIMIT = new TextLimit("ruleId", 191);

  public RuleId {
    LIMIT.checkPresent(value);
  }

  public static RuleId next(Ids ids) {
    return new RuleId(ids.next("srr"));
  }
}
