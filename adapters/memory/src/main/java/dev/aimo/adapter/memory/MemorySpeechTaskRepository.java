package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recognition.SpeechTask;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class MemorySpeechTaskRepository implements SpeechTaskRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<SpeechTaskId, SpeechTask> rows;

  MemorySpeechTaskRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void add(SpeechTask task) {
    unit.requireWriting();
    rows.put(task.id(), task);
  }

  @Override
  public Optional<SpeechTask> find(AccountId owner, SpeechTaskId id) {
    return rows.find(id).filter(task -> task.owner().equals(owner));
  }

  @Override
  public int removeBefore(AccountId owner, Instant time) {
    unit.requireWriting();
    List<SpeechTask> old =
        rows.all()
            .filter(task -> task.owner().equals(owner) && task.createdAt().isBefore(time))
            .toList();
    old.forEach(task -> rows.remove(task.id()));
    return old.size();
  }
}
