package dev.aimo.adapter.sql.push;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.PushRuleRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Push rules in the table {@code push_rules}. */
public final class SqlPushRuleRepository implements PushRuleRepository {

  private final SqlSessions sessions;

  public SqlPushRuleRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(PushRuleMapper.class);
  }

  @Override
  public void add(PushRule rule) {
    writing().insert(rule);
  }

  @Override
  public Optional<PushRule> find(AccountId owner, PushRuleId id) {
    return reading().find(owner, id);
  }

  @Override
  public Optional<PushRule> findForChange(AccountId owner, PushRuleId id) {
    return writing().findForChange(owner, id);
  }

  @Override
  public List<PushRule> findAll(AccountId owner) {
    return reading().findAll(owner);
  }

  @Override
  public List<PushRule> findDue(int hour, String after, int most) {
    return reading().findDue(hour, after, most);
  }

  @Override
  public void save(PushRule rule) {
    if (writing().update(rule) == 0) {
      throw new NotFound(Reason.PUSH_RULE_UNKNOWN);
    }
  }

  @Override
  public boolean remove(AccountId owner, PushRuleId id, Instant now) {
    return writing().delete(owner, id, now) > 0;
  }

  private PushRuleMapper reading() {
    return sessions.reading(PushRuleMapper.class);
  }

  private PushRuleMapper writing() {
    return sessions.writing(PushRuleMapper.class);
  }
}
