package dev.aimo.adapter.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JobMetersTest {

  private static final Duration TOOK = Duration.ofSeconds(2);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_000));
  private final JobMeters meters = new JobMeters(registry, now::get);

  @Test
  void countsRunsAndHowLongTheyTook() {
    meters.succeeded("a", TOOK);
    meters.failed("a", TOOK);

    var runs = registry.get("aimo.job.runs").tag("job", "a").timer();
    assertThat(runs.count()).isEqualTo(2);
    assertThat(runs.totalTime(TimeUnit.SECONDS)).isEqualTo(4);
  }

  @Test
  void countsFailures() {
    meters.succeeded("a", TOOK);
    assertThat(registry.find("aimo.job.failures").counter()).isNull();

    meters.failed("a", TOOK);
    meters.failed("a", TOOK);

    assertThat(registry.get("aimo.job.failures").tag("job", "a").counter().count()).isEqualTo(2);
  }

  @Test
  void knowsTheLastSuccessAndLetsNoFailureTouchIt() {
    meters.failed("a", TOOK);
    assertThat(registry.find("aimo.job.last.success").gauge()).isNull();

    meters.succeeded("a", TOOK);
    now.set(Instant.ofEpochSecond(2_000));
    meters.succeeded("a", TOOK);
    now.set(Instant.ofEpochSecond(3_000));
    meters.failed("a", TOOK);

    assertThat(lastSuccess("a")).isEqualTo(2_000);
  }

  @Test
  void keepsJobsApart() {
    meters.succeeded("a", TOOK);
    now.set(Instant.ofEpochSecond(2_000));
    meters.succeeded("b", TOOK);
    meters.failed("b", TOOK);

    assertThat(lastSuccess("a")).isEqualTo(1_000);
    assertThat(lastSuccess("b")).isEqualTo(2_000);
    assertThat(registry.get("aimo.job.runs").tag("job", "a").timer().count()).isEqualTo(1);
    assertThat(registry.find("aimo.job.failures").tag("job", "a").counter()).isNull();
  }

  private double lastSuccess(String job) {
    return registry.get("aimo.job.last.success").tag("job", job).gauge().value();
  }
}
