package dev.aimo.domain.recognition;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Tasks of speech. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface SpeechTaskRepository {

  void add(SpeechTask task);

  Optional<SpeechTask> find(AccountId owner, SpeechTaskId id);

  /** Forgets the tasks of the owner from before that time. How many there were. */
  int removeBefore(AccountId owner, Instant time);
}
