package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.PushRuleRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryPushRuleRepository implements PushRuleRepository {

  private static final Comparator<PushRule> BY_ID = ByCodePoint.of(rule -> rule.id().value());

  private final MemoryUnitOfWork unit;
  private final AccountRepository accounts;
  private final MemoryTable<PushRuleId, PushRule> rows;

  MemoryPushRuleRepository(MemoryUnitOfWork unit, AccountRepository accounts) {
    this.unit = unit;
    this.accounts = accounts;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void add(PushRule rule) {
    unit.requireWriting();
    rows.put(rule.id(), rule);
  }

  @Override
  public Optional<PushRule> find(AccountId owner, PushRuleId id) {
    return rows.find(id).filter(rule -> rule.owner().equals(owner));
  }

  @Override
  public Optional<PushRule> findForChange(AccountId owner, PushRuleId id) {
    unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public List<PushRule> findAll(AccountId owner) {
    return rows.all()
        .filter(rule -> rule.owner().equals(owner))
        .sorted(Comparator.comparing(PushRule::createdAt).thenComparing(BY_ID).reversed())
        .toList();
  }

  @Override
  public List<PushRule> findDue(int hour, String after, int most) {
    return rows.all()
        .filter(rule -> rule.enabled() && rule.hour() == hour)
        .filter(rule -> rule.id().value().compareTo(after) > 0)
        .filter(rule -> accounts.find(rule.owner()).isPresent())
        .sorted(BY_ID)
        .limit(most)
        .toList();
  }

  @Override
  public void save(PushRule rule) {
    unit.requireWriting();
    PushRule stored =
        find(rule.owner(), rule.id()).orElseThrow(() -> new NotFound(Reason.PUSH_RULE_UNKNOWN));
    rows.put(
        rule.id(),
        new PushRule(
            rule.id(),
            rule.owner(),
            rule.name(),
            rule.hour(),
            rule.content(),
            rule.channels(),
            rule.enabled(),
            stored.createdAt(),
            rule.updatedAt()));
  }

  @Override
  public boolean remove(AccountId owner, PushRuleId id, Instant now) {
    unit.requireWriting();
    boolean isThere = find(owner, id).isPresent();
    if (isThere) {
      rows.remove(id);
    }
    return isThere;
  }
}
