package dev.aimo.adapter.sql.account;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Accounts in the table {@code users}. */
public final class SqlAccountRepository implements AccountRepository {

  private static final String UNIQUE_EMAIL = "live_email_key";

  private final SqlSessions sessions;

  public SqlAccountRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(AccountMapper.class);
  }

  @Override
  public void add(Account account) {
    try {
      sessions.writing(AccountMapper.class).insert(account, account.email().map(Email::key));
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, UNIQUE_EMAIL)) {
        throw new Conflict(Reason.EMAIL_TAKEN);
      }
      throw e;
    }
  }

  @Override
  public boolean isEmpty() {
    return sessions.reading(AccountMapper.class).findAny().isEmpty();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return sessions.reading(AccountMapper.class).find(id);
  }

  @Override
  public Optional<Account> findByEmail(Email email) {
    return sessions.reading(AccountMapper.class).findByEmail(email.key());
  }

  @Override
  public Optional<Account> findForChange(AccountId id) {
    return sessions.writing(AccountMapper.class).findForChange(id);
  }

  @Override
  public void save(Account account) {
    if (sessions.writing(AccountMapper.class).update(account) == 0) {
      throw new NotFound(Reason.ACCOUNT_UNKNOWN);
    }
  }
}
