package dev.aimo.domain.repetition;

import dev.aimo.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * What accounts want of repetition. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface RepetitionRepository {

  /** Of an account that is there. */
  RepetitionSettings findSettings(AccountId owner);

  /**
   * As {@link #findSettings}, inside a write only: nobody else changes settings or rules of the
   * account until this unit ends.
   */
  RepetitionSettings findSettingsForChange(AccountId owner);

  void saveSettings(AccountId owner, RepetitionSettings settings);

  /** Live accounts that have it on and whose ids come after this one, by id: at most so many. */
  List<AccountId> findReminded(Optional<AccountId> after, int most);

  void addRule(Rule rule);

  /** Newest first, then by id downwards. */
  List<Rule> findRules(AccountId owner);

  /** Whether there was anything to remove. */
  boolean removeRule(AccountId owner, RuleId id);
}
