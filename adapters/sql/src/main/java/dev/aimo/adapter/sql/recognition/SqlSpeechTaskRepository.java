package dev.aimo.adapter.sql.recognition;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recognition.SpeechTask;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Tasks of speech in the table {@code recognition_tasks}. */
public final class SqlSpeechTaskRepository implements SpeechTaskRepository {

  private final SqlSessions sessions;

  public SqlSpeechTaskRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(SpeechTaskMapper.class);
  }

  @Override
  public void add(SpeechTask task) {
    sessions.writing(SpeechTaskMapper.class).insert(task);
  }

  @Override
  public Optional<SpeechTask> find(AccountId owner, SpeechTaskId id) {
    return sessions.reading(SpeechTaskMapper.class).find(owner, id);
  }

  @Override
  public int removeBefore(AccountId owner, Instant time) {
    return sessions.writing(SpeechTaskMapper.class).deleteBefore(owner, time);
  }
}
