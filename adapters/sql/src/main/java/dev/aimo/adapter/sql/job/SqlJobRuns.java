package dev.aimo.adapter.sql.job;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.job.JobSlot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.Configuration;

/** Slots of jobs in the table {@code job_runs}. */
public final class SqlJobRuns implements JobRuns {

  private static final String PRIMARY_KEY = "PRIMARY";

  private final SqlSessions sessions;

  public SqlJobRuns(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(JobRunMapper.class);
  }

  @Override
  public boolean take(JobSlot slot, String instance, Instant now, Instant unlessSince) {
    return insert(slot, instance, now) || writing().takeOver(slot, instance, now, unlessSince) > 0;
  }

  @Override
  public void finish(JobSlot slot, String instance, Instant now) {
    writing().finish(slot, instance, now);
  }

  @Override
  public Set<JobSlot> findDone(JobSlot from) {
    return sessions.reading(JobRunMapper.class).findDone(from);
  }

  @Override
  public Optional<JobSlot> findLast(String job) {
    return sessions.reading(JobRunMapper.class).findLast(job);
  }

  @Override
  public int removeTakenBefore(Instant time) {
    return writing().deleteTakenBefore(time);
  }

  /**
   * MySQL and MariaDB can not be told to insert only where nothing is and to say whether they did.
   */
  private boolean insert(JobSlot slot, String instance, Instant now) {
    try {
      return writing().insert(slot, instance, now) > 0;
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, PRIMARY_KEY)) {
        return false;
      }
      throw e;
    }
  }

  private JobRunMapper writing() {
    return sessions.writing(JobRunMapper.class);
  }
}
