package dev.aimo.adapter.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs, one after the other. One that fails is tried again when it is next due. */
final class Timers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("jobs").factory());

  private final JobMeters meters;

  private Timers(JobMeters meters) {
    this.meters = meters;
  }

  static Timers start(List<Job> jobs, JobMeters meters) {
    Timers timers = new Timers(meters);
    jobs.forEach(timers::schedule);
    return timers;
  }

  private void schedule(Job job) {
    schedule(job, job.timing().first());
  }

  private void schedule(Job job, Duration wait) {
    try {
      var _ =
          thread.schedule(
              () -> runAndGoOn(job), Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} is not run again: the timers are closed", job.name());
    }
  }

  private void runAndGoOn(Job job) {
    run(job);
    schedule(job, job.timing().next());
  }

  private void run(Job job) {
    long begin = System.nanoTime();
    try {
      job.work().get().ifPresent(done -> LOG.info("{}: {}", job.name(), done));
      meters.succeeded(job.name(), Duration.ofNanos(System.nanoTime() - begin));
    } catch (RuntimeException | Error e) {
      meters.failed(job.name(), Duration.ofNanos(System.nanoTime() - begin));
      // Whatever left this method would end the job for ever, and nobody would be told.
      LOG.warn("{} failed; it is tried again later", job.name(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a job is still running and is left behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
