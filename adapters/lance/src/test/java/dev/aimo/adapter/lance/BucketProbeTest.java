package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BucketProbeTest extends HealthProbeContract {

  private final List<LanceAdapter> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(LanceAdapter::close);
  }

  @Override
  protected HealthProbe well() {
    return probe(ObjectServer.running().settings());
  }

  @Override
  protected HealthProbe broken() {
    return probe(
        new LanceSettings.Bucket(
            "vectors",
            "lancedb",
            Optional.of("http://127.0.0.1:1"),
            "us-east-1",
            ObjectServer.KEYS,
            LanceSettings.DEFAULT_RETENTION));
  }

  @Test
  void saysThatTheKeyIsNotAccepted() {
    LanceSettings.Keys wrong = new LanceSettings.Keys("test-key", "no-secret");

    assertThat(probe(ObjectServer.running().settings("vectors-of-tests", wrong)).trouble())
        .contains(
            "Lance data can not be reached: the bucket vectors-of-tests: the access key is not accepted");
  }

  @Test
  void saysThatThereIsNoSuchBucket() {
    assertThat(probe(ObjectServer.running().settings("absent", ObjectServer.KEYS)).trouble())
        .contains("Lance data can not be reached: the bucket absent: there is no such bucket");
  }

  private HealthProbe probe(LanceSettings settings) {
    LanceAdapter lance = ObjectServer.open(settings);
    opened.add(lance);
    return lance.probe();
  }
}
