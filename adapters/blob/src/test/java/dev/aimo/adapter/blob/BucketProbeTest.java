package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BucketProbeTest extends HealthProbeContract {

  private final BlobSettings.Bucket settings = ObjectServer.running().settings(BucketType.S3);

  @Override
  protected HealthProbe well() {
    return probe(settings.place());
  }

  @Override
  protected HealthProbe broken() {
    return probe(at("http://127.0.0.1:1"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(broken().trouble())
        .contains(
            "Attachments can not be reached: the bucket attachments-of-tests: nothing answers at the address of the server");
  }

  @Test
  void leavesNothingBehind() {
    BucketProbe probe = probe(settings.place());

    probe.tryOut();

    assertThat(probe.trouble()).isEmpty();
  }

  @Test
  void answersWithinSecondsWhenTheServerIsSilent() throws IOException {
    try (TestServer silent = TestServer.silent()) {
      assertThat(probe(at(silent.endpoint())).trouble())
          .hasValueSatisfying(
              trouble -> assertThat(trouble).contains("the server does not answer in time"));
    }
  }

  @Test
  void takesADenialForTrouble() throws IOException {
    try (TestServer refusing =
        TestServer.answering("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>")) {
      assertThat(probe(at(refusing.endpoint())).trouble())
          .hasValueSatisfying(trouble -> assertThat(trouble).endsWith("access is denied"));
    }
  }

  @Test
  void doesNotMindADenialWhereAllThatIsAbsentIsDenied() throws IOException {
    try (TestServer secretive = TestServer.denyingReads()) {
      BucketProbe probe = probe(at(secretive.endpoint()));

      probe.tryOut();

      assertThat(probe.trouble()).isEmpty();
    }
  }

  private BucketProbe probe(BlobPlace.Bucket place) {
    return new BucketProbe(new BucketBlobs(settings.access(), Patience.SHORT), place);
  }

  private BlobPlace.Bucket at(String endpoint) {
    return new BlobPlace.Bucket(
        BucketType.S3,
        ObjectServer.BUCKET,
        Optional.of(endpoint),
        Optional.of(ObjectServer.REGION),
        false);
  }
}
