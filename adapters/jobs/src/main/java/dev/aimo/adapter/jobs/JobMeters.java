package dev.aimo.adapter.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often each job ran and failed, how long it took, and when it last succeeded. */
final class JobMeters {

  private static final String TAG = "job";

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<String, AtomicLong> successes = new ConcurrentHashMap<>();

  JobMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void succeeded(String job, Duration took) {
    ran(job, took);
    successes.computeIfAbsent(job, this::gauge).set(clock.millis() / 1000);
  }

  void failed(String job, Duration took) {
    ran(job, took);
    registry.counter("aimo.job.failures", TAG, job).increment();
  }

  private void ran(String job, Duration took) {
    registry.timer("aimo.job.runs", TAG, job).record(took);
  }

  private AtomicLong gauge(String job) {
    AtomicLong seconds = new AtomicLong();
    Gauge.builder("aimo.job.last.success", seconds, AtomicLong::doubleValue)
        .description("when the job last succeeded, in seconds since 1970")
        .tag(TAG, job)
        .register(registry);
    return seconds;
  }
}
