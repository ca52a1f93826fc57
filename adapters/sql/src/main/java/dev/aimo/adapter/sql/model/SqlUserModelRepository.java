package dev.aimo.adapter.sql.model;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Models of accounts in the table {@code user_models}. */
public final class SqlUserModelRepository implements UserModelRepository {

  private final SqlSessions sessions;

  public SqlUserModelRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(UserModelMapper.class);
  }

  @Override
  public void add(UserModel model) {
    writing().insert(model);
  }

  @Override
  public Optional<UserModel> find(AccountId owner, UserModelId id) {
    return sessions.reading(UserModelMapper.class).find(owner, id);
  }

  @Override
  public List<UserModel> findAll(AccountId owner) {
    return sessions.reading(UserModelMapper.class).findAll(owner);
  }

  @Override
  public void save(UserModel model) {
    writing().update(model);
  }

  @Override
  public void setDefault(AccountId owner, Optional<UserModelId> id) {
    writing().clearDefault(owner);
    id.ifPresent(chosen -> writing().markDefault(owner, chosen));
  }

  /** What used it lets go of it by itself: its foreign key says so. */
  @Override
  public boolean remove(AccountId owner, UserModelId id) {
    return writing().delete(owner, id) > 0;
  }

  private UserModelMapper writing() {
    return sessions.writing(UserModelMapper.class);
  }
}
