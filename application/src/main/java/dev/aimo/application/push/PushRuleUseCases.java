package dev.aimo.application.push;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The push rules of one account, and what was sent by them. */
public final class PushRuleUseCases {

  private static final int MOST_RULES = 50;

  private final UnitOfWork unit;
  private final PushRuleRepository rules;
  private final DeliveryRepository deliveries;
  private final Ids ids;
  private final InstantSource clock;

  public PushRuleUseCases(
      UnitOfWork unit,
      PushRuleRepository rules,
      DeliveryRepository deliveries,
      Ids ids,
      InstantSource clock) {
    this.unit = unit;
    this.rules = rules;
    this.deliveries = deliveries;
    this.ids = ids;
    this.clock = clock;
  }

  public List<PushRule> list(Actor actor) {
    return unit.read(() -> rules.findAll(actor.account()));
  }

  public PushRule get(Actor actor, PushRuleId id) {
    return unit.read(() -> rules.find(actor.account(), id)).orElseThrow(PushRuleUseCases::unknown);
  }

  public PushRule create(Actor actor, WritePushRule command) {
    Instant now = clock.instant();
    PushRule rule =
        new PushRule(
            PushRuleId.next(ids),
            actor.account(),
            command.name().orElse(""),
            command.hour().orElseThrow(() -> malformed("pushTime")),
            command.content().orElseThrow(() -> malformed("contentType")),
            command.channels().orElseThrow(() -> malformed("channels")),
            true,
            now,
            now);
    return unit.write(() -> {
      if (rules.findAll(actor.account()).size() >= MOST_RULES) {
        throw new Invalid(Reason.PUSH_RULES_TOO_MANY);
      }
      rules.add(rule);
      return rule;
    });
  }

  public PushRule revise(Actor actor, PushRuleId id, WritePushRule command) {
    Instant now = clock.instant();
    return unit.write(() -> {
      PushRule rule =
          rules.findForChange(actor.account(), id).orElseThrow(PushRuleUseCases::unknown);
      PushRule revised =
          new PushRule(
              rule.id(),
              rule.owner(),
              command.name().orElse(rule.name()),
              command.hour().orElse(rule.hour()),
              command.content().orElse(rule.content()),
              command.channels().orElse(rule.channels()),
              command.enabled().orElse(rule.enabled()),
              rule.createdAt(),
              now);
      rules.save(revised);
      return revised;
    });
  }

  public void delete(Actor actor, PushRuleId id) {
    Instant now = clock.instant();
    if (!unit.write(() -> rules.remove(actor.account(), id, now))) {
      throw unknown();
    }
  }

  /** What was sent by a rule, or is about to be: newest first. */
  public Page<Delivery> deliveries(Actor actor, PushRuleId id, PageRequest page) {
    return unit.read(() -> {
      PushRule rule = rules.find(actor.account(), id).orElseThrow(PushRuleUseCases::unknown);
      return deliveries.list(rule.owner(), rule.id(), page);
    });
  }

  private static NotFound unknown() {
    return new NotFound(Reason.PUSH_RULE_UNKNOWN);
  }

  private static Invalid malformed(String field) {
    return new Invalid(Reason.PUSH_RULE_MALFORMED, field);
  }
}
