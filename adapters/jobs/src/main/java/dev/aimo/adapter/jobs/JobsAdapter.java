package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;
import dev.aimo.application.index.IndexerUseCases;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What runs by itself, from {@link #start} to {@link #close}. */
public final class JobsAdapter implements AutoCloseable {

  /** Not at once: a start has better things to do. */
  private static final Duration FIRST = Duration.ofMinutes(5);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration OFTEN = Duration.ofSeconds(30);

  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Timers beats;
  private final Timers timers;
  private final Timers daily;
  private final IndexerLoop indexer;
  private final PushLoop pushes;

  private JobsAdapter(
      Timers beats, Timers timers, Timers daily, IndexerLoop indexer, PushLoop pushes) {
    this.beats = beats;
    this.timers = timers;
    this.daily = daily;
    this.indexer = indexer;
    this.pushes = pushes;
  }

  public static JobsAdapter start(
      JobsSettings settings, JobsUseCases useCases, InstantSource clock, MeterRegistry registry) {
    JobMeters meters = new JobMeters(registry, clock);
    return new JobsAdapter(
        Timers.start(List.of(beat(useCases.indexer())), meters),
        Timers.start(
            List.of(
                new Job(
                    "sweep of unused files",
                    new Timing.Every(FIRST, Duration.ofHours(1)),
                    () -> swept(useCases.blobUpkeep().sweep())),
                new Job(
                    "upkeep of the indexes",
                    new Timing.At(settings.upkeepTimes(), settings.zone(), clock),
                    useCases.indexer()::tidy),
                swept(useCases.pushes())),
            meters),
        Timers.start(daily(useCases.pushes()), meters),
        IndexerLoop.start(useCases.indexer(), useCases.bell()),
        PushLoop.start(useCases.pushes().deliveries(), PushLoop.Pace.USUAL));
  }

  /** What is due by the clock. It may ask models, so that nothing else waits behind it. */
  private static List<Job> daily(JobsUseCases.OfPushes pushes) {
    return List.of(
        new Job("push rules", new Timing.Every(SOON, OFTEN), pushes.schedule()::work),
        new Job("repetition reminders", new Timing.Every(SOON, OFTEN), pushes.reminders()::work),
        new Job(
            "deliveries of instances that died",
            new Timing.Every(SOON, OFTEN),
            () -> told("found %d deliveries uncertain", pushes.deliveries().abandon())));
  }

  private static Job swept(JobsUseCases.OfPushes pushes) {
    return new Job(
        "sweep of old deliveries",
        new Timing.Every(FIRST, Duration.ofHours(1)),
        () ->
            told(
                "removed %d deliveries and slots of long ago",
                pushes.deliveries().sweep() + pushes.schedule().sweep()));
  }

  private static Optional<String> told(String what, int count) {
    return count == 0 ? Optional.empty() : Optional.of(what.formatted(count));
  }

  /**
   * Begins nothing new, and gives what runs a moment to end, all of it the same one. The indexer
   * comes last: its lease is given back when no beat can renew it any more.
   */
  @Override
  public void close() {
    try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
      List.<Runnable>of(daily::close, pushes::close, timers::close, beats::close)
          .forEach(closing::execute);
    }
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
