package dev.aimo.adapter.sql.repetition;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Rules in the table {@code spaced_repetition_rules}, and settings in {@code users}. */
public final class SqlRepetitionRepository implements RepetitionRepository {

  private final SqlSessions sessions;

  public SqlRepetitionRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(RepetitionMapper.class);
  }

  @Override
  public RepetitionSettings findSettings(AccountId owner) {
    return reading().findSettings(owner);
  }

  @Override
  public RepetitionSettings findSettingsForChange(AccountId owner) {
    return writing().findSettingsForChange(owner);
  }

  @Override
  public void saveSettings(AccountId owner, RepetitionSettings settings) {
    writing().updateSettings(owner, settings);
  }

  @Override
  public List<AccountId> findReminded(Optional<AccountId> after, int most) {
    return reading().findReminded(after.orElse(null), most);
  }

  @Override
  public void addRule(Rule rule) {
    writing().insertRule(rule);
  }

  @Override
  public List<Rule> findRules(AccountId owner) {
    return reading().findRules(owner);
  }

  @Override
  public boolean removeRule(AccountId owner, RuleId id) {
    return writing().deleteRule(owner, id) > 0;
  }

  private RepetitionMapper reading() {
    return sessions.reading(RepetitionMapper.class);
  }

  private RepetitionMapper writing() {
    return sessions.writing(RepetitionMapper.class);
  }
}
