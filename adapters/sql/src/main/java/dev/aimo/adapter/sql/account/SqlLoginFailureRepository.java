package dev.aimo.adapter.sql.account;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginSubject;
import java.time.Instant;
import org.apache.ibatis.session.Configuration;

/** Failed logins in the table {@code login_failures}. */
public final class SqlLoginFailureRepository implements LoginFailureRepository {

  private final SqlSessions sessions;

  public SqlLoginFailureRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(LoginFailureMapper.class);
  }

  @Override
  public LoginFailures add(LoginSubject subject, Instant now, Instant windowEnd) {
    LoginFailureMapper mapper = sessions.writing(LoginFailureMapper.class);
    mapper.count(subject, now, windowEnd);
    return mapper.find(subject);
  }

  @Override
  public void takeBack(LoginSubject subject) {
    sessions.writing(LoginFailureMapper.class).takeBack(subject);
  }

  @Override
  public void forgetEnded(Instant now) {
    sessions.writing(LoginFailureMapper.class).deleteEnded(now);
  }
}
