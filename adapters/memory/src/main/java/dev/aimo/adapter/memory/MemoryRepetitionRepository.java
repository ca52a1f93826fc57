package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryRepetitionRepository implements RepetitionRepository {

  private static final RepetitionSettings AT_FIRST = new RepetitionSettings(false, 5);
  private static final Comparator<AccountId> BY_ID = ByCodePoint.of(AccountId::value);
  private static final Comparator<Rule> NEWEST_FIRST =
      comparing(Rule::createdAt)
          .thenComparing(ByCodePoint.of(rule -> rule.id().value()))
          .reversed();

  /** An account and its settings, since tables do not tell their keys. */
  private record Chosen(AccountId owner, RepetitionSettings settings) {}

  private final MemoryUnitOfWork unit;
  private final MemoryTable<AccountId, Chosen> settings;
  private final MemoryTable<RuleId, Rule> rules;

  MemoryRepetitionRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.settings = new MemoryTable<>(unit);
    this.rules = new MemoryTable<>(unit);
  }

  @Override
  public RepetitionSettings findSettings(AccountId owner) {
    return settings.find(owner).map(Chosen::settings).orElse(AT_FIRST);
  }

  @Override
  public RepetitionSettings findSettingsForChange(AccountId owner) {
    unit.requireWriting();
    return findSettings(owner);
  }

  @Override
  public void saveSettings(AccountId owner, RepetitionSettings chosen) {
    settings.put(owner, new Chosen(owner, chosen));
  }

  @Override
  public List<AccountId> findReminded(Optional<AccountId> after, int most) {
    return settings
        .all()
        .filter(chosen -> chosen.settings().isOn())
        .map(Chosen::owner)
        .filter(owner -> after.filter(last -> BY_ID.compare(owner, last) <= 0).isEmpty())
        .sorted(BY_ID)
        .limit(most)
        .toList();
  }

  @Override
  public void addRule(Rule rule) {
    rules.put(rule.id(), rule);
  }

  @Override
  public List<Rule> findRules(AccountId owner) {
    return of(owner).sorted(NEWEST_FIRST).toList();
  }

  @Override
  public boolean removeRule(AccountId owner, RuleId id) {
    unit.requireWriting();
    boolean isThere = of(owner).anyMatch(rule -> rule.id().equals(id));
    if (isThere) {
      rules.remove(id);
    }
    return isThere;
  }

  private Stream<Rule> of(AccountId owner) {
    return rules.all().filter(rule -> rule.owner().equals(owner));
  }
}
