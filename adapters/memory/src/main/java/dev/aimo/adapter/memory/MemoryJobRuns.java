package dev.aimo.adapter.memory;

import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.job.JobSlot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryJobRuns implements JobRuns {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<JobSlot, Run> rows;

  private record Run(JobSlot slot, String instance, Instant taken, Optional<Instant> done) {}

  MemoryJobRuns(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public boolean take(JobSlot slot, String instance, Instant now, Instant unlessSince) {
    unit.requireWriting();
    boolean isFree =
        rows.find(slot)
            .filter(run -> run.done().isPresent() || !run.taken().isBefore(unlessSince))
            .isEmpty();
    if (isFree) {
      rows.put(slot, new Run(slot, instance, now, Optional.empty()));
    }
    return isFree;
  }

  @Override
  public void finish(JobSlot slot, String instance, Instant now) {
    unit.requireWriting();
    rows.find(slot)
        .filter(run -> run.instance().equals(instance) && run.done().isEmpty())
        .ifPresent(run -> rows.put(slot, new Run(slot, instance, run.taken(), Optional.of(now))));
  }

  @Override
  public Set<JobSlot> findDone(JobSlot from) {
    return rows.all()
        .filter(run -> run.done().isPresent() && run.slot().job().equals(from.job()))
        .map(Run::slot)
        .filter(slot -> slot.slot().compareTo(from.slot()) >= 0)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<JobSlot> findLast(String job) {
    return rows.all()
        .map(Run::slot)
        .filter(slot -> slot.job().equals(job))
        .max(ByCodePoint.of(JobSlot::slot));
  }

  @Override
  public int removeTakenBefore(Instant time) {
    unit.requireWriting();
    List<Run> old = rows.all().filter(run -> run.taken().isBefore(time)).toList();
    old.forEach(run -> rows.remove(run.slot()));
    return old.size();
  }
}
