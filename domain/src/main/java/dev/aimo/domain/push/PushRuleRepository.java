package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules that are live. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface PushRuleRepository {

  void add(PushRule rule);

  Optional<PushRule> find(AccountId owner, PushRuleId id);

  /** As {@link #find}, inside a write only: nobody else changes the rule until this unit ends. */
  Optional<PushRule> findForChange(AccountId owner, PushRuleId id);

  /** All rules of one owner, newest first, then by id downwards. */
  List<PushRule> findAll(AccountId owner);

  /**
   * The enabled rules of this hour of all live accounts whose ids come after that one, in the order
   * of their ids: at most so many. The empty text comes before all.
   */
  List<PushRule> findDue(int hour, String after, int most);

  /** Stores a rule that is there, all but its owner and when it was made. */
  void save(PushRule rule);

  /** Whether there was anything to remove. */
  boolean remove(AccountId owner, PushRuleId id, Instant now);
}
