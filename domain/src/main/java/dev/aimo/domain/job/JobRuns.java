package dev.aimo.domain.job;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which slots were taken and by whom. Whoever takes one may vanish before it is done, so a slot
 * that was taken long ago and is not done may be taken again: what is done in one must bear to be
 * begun twice. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface JobRuns {

  /**
   * Takes a slot, if nobody has, or nobody since that time and it is not done: whether it is taken
   * now.
   */
  boolean take(JobSlot slot, String instance, Instant now, Instant unlessSince);

  /** Says that a slot is done, if this instance still holds it. */
  void finish(JobSlot slot, String instance, Instant now);

  /** Those slots of a job that are done and not before this one. */
  Set<JobSlot> findDone(JobSlot from);

  /** The last slot of a job that anybody took. */
  Optional<JobSlot> findLast(String job);

  /** Forgets what was taken before that time: how many slots. */
  int removeTakenBefore(Instant time);
}
