package dev.aimo.adapter.sql.lease;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.lease.LeaseRepository;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Leases in the table {@code leases}. */
public final class SqlLeaseRepository implements LeaseRepository {

  private static final String PRIMARY_KEY = "PRIMARY";

  private final SqlSessions sessions;

  public SqlLeaseRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(LeaseMapper.class);
  }

  @Override
  public Optional<Lease> find(String name) {
    return sessions.reading(LeaseMapper.class).find(name);
  }

  @Override
  public boolean replace(String name, Optional<Lease> seen, Lease lease) {
    return seen.isPresent() ? writing().replace(name, seen.get(), lease) > 0 : insert(name, lease);
  }

  @Override
  public void remove(String name, Lease lease) {
    writing().delete(name, lease);
  }

  /**
   * MySQL and MariaDB can not be told to insert only where nothing is and to say whether they did.
   */
  private boolean insert(String name, Lease lease) {
    try {
      return writing().insert(name, lease) > 0;
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, PRIMARY_KEY)) {
        return false;
      }
      throw e;
    }
  }

  private LeaseMapper writing() {
    return sessions.writing(LeaseMapper.class);
  }
}
