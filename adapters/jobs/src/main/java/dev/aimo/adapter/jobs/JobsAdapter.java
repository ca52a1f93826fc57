package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The timers, from {@link #start} to {@link #close}. */
public final class JobsAdapter implements AutoCloseable {

  /** Not at once: a start has better things to do. */
  private static final Duration FIRST = Duration.ofMinutes(5);

  private final Timers timers;

  private JobsAdapter(Timers timers) {
    this.timers = timers;
  }

  public static JobsAdapter start(JobsUseCases useCases) {
    return new JobsAdapter(
        Timers.start(
            List.of(
                new Job(
                    "sweep of unused files",
                    FIRST,
                    Duration.ofHours(1),
                    () -> swept(useCases.blobUpkeep().sweep())))));
  }

  /** Begins nothing new, and gives what runs a moment to end. */
  @Override
  public void close() {
    timers.close();
  }

  private static Optional<String> swept(BlobUpkeepUseCases.Removed removed) {
    return removed.abandoned() + removed.deleted() == 0
        ? Optional.empty()
        : Optional.of(
            "removed the bytes of %d uploads that broke off and of %d deleted attachments"
                .formatted(removed.abandoned(), removed.deleted()));
  }
}
