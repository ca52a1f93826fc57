package dev.aimo.application.job;

import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.job.JobSlot;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Slots of jobs, each of which one instance does. A slot that was begun and not finished is begun
 * again after a while, by whoever comes first, so its work must bear that.
 */
public final class Slots {

  private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(30);

  private final UnitOfWork unit;
  private final JobRuns runs;
  private final String instance;
  private final InstantSource clock;

  public Slots(UnitOfWork unit, JobRuns runs, String instance, InstantSource clock) {
    this.unit = unit;
    this.runs = runs;
    this.instance = instance;
    this.clock = clock;
  }

  /**
   * Those of the slots, in the order of their time, that are not done. When the job was never run
   * at all, only the last one is: what was due before AIMO was there, is not AIMO's.
   */
  public List<JobSlot> open(List<JobSlot> slots) {
    JobSlot last = slots.getLast();
    if (unit.read(() -> runs.findLast(last.job())).isEmpty()) {
      passOver(slots.subList(0, slots.size() - 1));
    }
    Set<JobSlot> done = unit.read(() -> runs.findDone(slots.getFirst()));
    return slots.stream().filter(slot -> !done.contains(slot)).toList();
  }

  /** Does the work if the slot is free. It is done when the work says that it succeeded. */
  public boolean run(JobSlot slot, BooleanSupplier work) {
    Instant now = clock.instant();
    boolean isTaken = unit.write(() -> runs.take(slot, instance, now, now.minus(UNTIL_NEXT_TRY)));
    if (!isTaken) {
      return false;
    }
    if (work.getAsBoolean()) {
      write(() -> runs.finish(slot, instance, clock.instant()));
    }
    return true;
  }

  /**
   * Takes a slot that is done with what else the unit of work stores: whether nobody had it. Works
   * inside a unit of work.
   */
  public boolean takeForGood(JobSlot slot) {
    Instant now = clock.instant();
    boolean isTaken = runs.take(slot, instance, now, Instant.EPOCH);
    if (isTaken) {
      runs.finish(slot, instance, now);
    }
    return isTaken;
  }

  /** Forgets slots of long ago. */
  public int sweep() {
    Instant time = clock.instant().minus(KEPT);
    return unit.write(() -> runs.removeTakenBefore(time));
  }

  private void passOver(List<JobSlot> slots) {
    write(() -> slots.forEach(this::takeForGood));
  }

  private void write(Runnable change) {
    Supplier<Boolean> work =
        () -> {
          change.run();
          return true;
        };
    unit.write(work);
  }
}
