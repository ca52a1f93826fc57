package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;
import dev.aimo.application.index.IndexerUseCases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What runs by itself, from {@link #start} to {@link #close}. */
public final class JobsAdapter implements AutoCloseable {

  /** Not at once: a start has better things to do. */
  private static final Duration FIRST = Duration.ofMinutes(5);

  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Timers beats;
  private final Timers timers;
  private final IndexerLoop indexer;

  private JobsAdapter(Timers beats, Timers timers, IndexerLoop indexer) {
    this.beats = beats;
    this.timers = timers;
    this.indexer = indexer;
  }

  public static JobsAdapter start(
      JobsSettings settings, JobsUseCases useCases, InstantSource clock) {
    return new JobsAdapter(
        Timers.start(List.of(beat(useCases.indexer()))),
        Timers.start(
            List.of(
                new Job(
                    "sweep of unused files",
                    new Timing.Every(FIRST, Duration.ofHours(1)),
                    () -> swept(useCases.blobUpkeep().sweep())),
                new Job(
                    "upkeep of the indexes",
                    new Timing.At(settings.upkeepTimes(), settings.zone(), clock),
                    useCases.indexer()::tidy))),
        IndexerLoop.start(useCases.indexer(), useCases.bell()));
  }

  /** Begins nothing new, and gives what runs a moment to end. */
  @Override
  public void close() {
    timers.close();
    beats.close();
    indexer.close();
  }

  /** On a thread of its own: a job that takes long must not look like a death. */
  private static Job beat(IndexerUseCases indexer) {
    return new Job(
        "sign of life of the indexer",
        new Timing.Every(BEAT, BEAT),
        () -> {
          indexer.beat();
          return Optional.empty();
        });
  }

  private static Optional<String> swept(BlobUpkeepUseCases.Removed removed) {
    return removed.abandoned() + removed.deleted() == 0
        ? Optional.empty()
        : Optional.of(
            "removed the bytes of %d uploads that broke off and of %d deleted attachments"
                .formatted(removed.abandoned(), removed.deleted()));
  }
}
