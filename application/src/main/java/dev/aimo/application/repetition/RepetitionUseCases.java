package dev.aimo.application.repetition;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.Grade;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Memos that come back to be remembered. */
public final class RepetitionUseCases {

  private final UnitOfWork unit;
  private final RepetitionRepository repetition;
  private final CardRepository cards;
  private final MemoReader memos;
  private final DueCards due;
  private final Ids ids;
  private final InstantSource clock;
  private final ZoneId zone;

  public RepetitionUseCases(
      UnitOfWork unit,
      RepetitionRepository repetition,
      CardRepository cards,
      MemoReader memos,
      DueCards due,
      Ids ids,
      InstantSource clock,
      ZoneId zone) {
    this.unit = unit;
    this.repetition = repetition;
    this.cards = cards;
    this.memos = memos;
    this.due = due;
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
  }

  public RepetitionSettings settings(Actor actor) {
    return unit.read(() -> repetition.findSettings(actor.account()));
  }

  /** What is not given stays as it is. */
  public RepetitionSettings change(
      Actor actor, Optional<Boolean> isOn, Optional<Integer> dailyLimit) {
    return unit.write(() -> {
      RepetitionSettings before = repetition.findSettingsForChange(actor.account());
      RepetitionSettings after =
          new RepetitionSettings(
              isOn.orElse(before.isOn()), dailyLimit.orElse(before.dailyLimit()));
      repetition.saveSettings(actor.account(), after);
      return after;
    });
  }

  /** Newest first. */
  public List<Rule> rules(Actor actor) {
    return unit.read(() -> repetition.findRules(actor.account()));
  }

  public Rule addRule(Actor actor, Rule.Mode mode, MemoTrait trait) {
    Rule rule = new Rule(RuleId.next(ids), actor.account(), mode, trait, clock.instant());
    return unit.write(() -> {
      repetition.findSettingsForChange(actor.account());
      if (repetition.findRules(actor.account()).size() >= Rule.MOST) {
        throw new Invalid(Reason.REPETITION_RULES_TOO_MANY);
      }
      repetition.addRule(rule);
      return rule;
    });
  }

  public void removeRule(Actor actor, RuleId id) {
    if (!unit.write(() -> repetition.removeRule(actor.account(), id))) {
      throw new NotFound(Reason.REPETITION_RULE_UNKNOWN);
    }
  }

  public DueList due(Actor actor) {
    return due.list(actor.account());
  }

  /** How many memos take part. */
  public long countCards(Actor actor) {
    return due.count(actor.account());
  }

  /** Makes the cards that are missing. */
  public Imported importExisting(Actor actor) {
    long before = due.countPresent(actor.account());
    long after = due.count(actor.account());
    long live = unit.read(() -> memos.count(actor.account()));
    long imported = Math.max(0, after - before);
    return new Imported(imported, Math.max(0, live - imported));
  }

  /** The card afterwards; as it is when nothing is said about how well it was remembered. */
  public Card review(Actor actor, CardId id, Optional<Grade> grade) {
    Instant now = clock.instant();
    return unit.write(() -> {
      Card card =
          cards
              .findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.CARD_UNKNOWN));
      Card after = grade.map(given -> card.graded(given, now, zone)).orElse(card);
      cards.save(after);
      return after;
    });
  }
}
