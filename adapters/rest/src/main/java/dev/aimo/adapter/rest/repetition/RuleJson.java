package dev.aimo.adapter.rest.repetition;

import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.domain.repetition.Rule;
import java.util.Locale;

/** A rule. */
record RuleJson(
    String ruleId,
    String userId,
    String mode,
    String filterType,
    String filterValue,
    String createdAt) {

  static RuleJson of(Rule rule) {
    return new RuleJson(
        rule.id().value(),
        rule.owner().value(),
        rule.mode().name().toLowerCase(Locale.ROOT),
        rule.trait().kind().name().toLowerCase(Locale.ROOT),
        rule.trait().value(),
        IsoTime.of(rule.createdAt()));
  }
}
