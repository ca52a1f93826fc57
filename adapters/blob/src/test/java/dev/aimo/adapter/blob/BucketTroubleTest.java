package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.blob.BucketAccess.BucketKeys;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

final class BucketTroubleTest {

  private static final BlobKey KEY = BlobKey.of("u1", "2026-03-01", "picture.png");
  private static final Patience LITTLE =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(500), 2, 60_000_000);
  private static final String NOBODY = "http://127.0.0.1:1";

  private final ObjectServer server = ObjectServer.running();

  @Test
  void saysThatNothingAnswers() {
    assertTrouble(NOBODY, ObjectServer.KEYS, true, "nothing answers at the address of the server");
  }

  @Test
  void saysThatTheServerIsNotKnown() {
    assertTrouble(
        "http://nobody.invalid", ObjectServer.KEYS, true, "the name of the server is not known");
  }

  @Test
  void saysThatTheServerDoesNotAnswerInTime() throws IOException {
    try (TestServer silent = TestServer.silent()) {
      assertTrouble(
          silent.endpoint(), ObjectServer.KEYS, true, "the server does not answer in time");
    }
  }

  @Test
  void saysThatTheIdIsNotKnown() {
    assertTrouble(
        server.endpoint(BucketType.S3),
        new BucketKeys("somebody", "test-secret"),
        false,
        "the id of the access key is not known there");
  }

  @Test
  void saysThatTheSecretIsWrong() {
    assertTrouble(
        server.endpoint(BucketType.S3),
        new BucketKeys("test-key", "wrong-secret"),
        false,
        "the secret does not belong to the access key");
  }

  @Test
  void saysThatThereIsNoSuchBucket() {
    BlobPlace.Bucket place = place("no-such-bucket", server.endpoint(BucketType.S3));
    BucketBlobs blobs = blobs(ObjectServer.KEYS);

    assertThatThrownBy(() -> put(blobs, place)).hasMessageContaining("there is no such bucket");
    assertThatThrownBy(() -> blobs.open(place, KEY, ByteRange.ALL))
        .isInstanceOf(PortFailure.class)
        .hasMessageContaining("there is no such bucket");
  }

  @ParameterizedTest
  @CsvSource({
    "403 Forbidden, AccessDenied, false, access is denied",
    "503 Slow Down, SlowDown, true, the server answers 503 SlowDown",
    "500 Oh, InternalError, true, the server answers 500 InternalError",
    "400 Bad Request, AuthorizationHeaderMalformed, false, the region is another one",
    "301 Moved, PermanentRedirect, false, the region is another one",
    "403 Forbidden, RequestTimeTooSkewed, false, the clock of this machine and that of the server differ"
  })
  void saysWhatTheServerSays(String status, String code, boolean retryable, String expected)
      throws IOException {
    String body = "<Error><Code>" + code + "</Code><Message>no</Message></Error>";
    try (TestServer refusing = TestServer.answering(status, body)) {
      assertTrouble(refusing.endpoint(), ObjectServer.KEYS, retryable, expected);
    }
  }

  @Test
  void copesWithAServerThatIsNone() throws IOException {
    try (TestServer other = TestServer.answering("405 No", "<html>")) {
      assertTrouble(other.endpoint(), ObjectServer.KEYS, false, "the server answers 405");
    }
  }

  @Test
  void givesUpOnAServerThatStopsReading() throws Exception {
    try (TestServer deaf = TestServer.deaf();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BlobPlace.Bucket place = place("files", deaf.endpoint());
      byte[] much = new byte[60_000_000];
      Blob content = new Blob(much.length, new ByteArrayInputStream(much));
      BucketBlobs blobs = blobs(ObjectServer.KEYS);

      Future<?> sent = threads.submit(() -> blobs.put(place, KEY, content));

      assertThatThrownBy(() -> sent.get(30, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(ApiCallTimeoutException.class)
          .hasMessageContaining("the server does not answer in time");
    }
  }

  @Test
  void storesThoughTheServerHungUpMeanwhile() throws IOException {
    try (TestServer impatient = TestServer.hangingUp()) {
      BlobPlace.Bucket place = place("files", impatient.endpoint());
      BucketBlobs blobs = blobs(ObjectServer.KEYS);

      for (int i = 0; i < 5; i++) {
        put(blobs, place);
      }
    }
  }

  @Test
  void refusesToStartWithAClearReason() {
    BlobSettings.Bucket settings =
        new BlobSettings.Bucket(place("files", NOBODY), Path.of("none"), access(ObjectServer.KEYS));

    assertThatThrownBy(() -> BlobAdapter.open(settings, InstantSource.system()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("the private bucket files at " + NOBODY)
        .hasMessageContaining("nothing answers")
        .hasMessageContaining("Tried was to write and to delete an object")
        .hasMessageContaining("ATTACHMENT_S3_BUCKET, _ENDPOINT, _REGION")
        .hasMessageNotContaining("test-secret");
  }

  private static void assertTrouble(
      String endpoint, BucketKeys keys, boolean retryable, String expected) {
    BlobPlace.Bucket place = place(ObjectServer.BUCKET, endpoint);
    BucketBlobs blobs = blobs(keys);

    assertFailure(() -> put(blobs, place), retryable, expected);
    assertFailure(() -> blobs.open(place, KEY, ByteRange.ALL), retryable, expected);
    assertFailure(() -> blobs.delete(place, KEY), retryable, expected);
  }

  private static void assertFailure(Runnable work, boolean retryable, String expected) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            PortFailure.class,
            failure -> {
              assertThat(failure.port()).isEqualTo("blobs");
              assertThat(failure.retryable()).isEqualTo(retryable);
              assertThat(failure).hasMessageContaining(expected);
              assertThat(failure).hasMessageNotContaining("secret-");
            });
  }

  private static void put(BucketBlobs blobs, BlobPlace.Bucket place) {
    blobs.put(place, KEY, new Blob(3, new ByteArrayInputStream(new byte[3])));
  }

  private static BlobPlace.Bucket place(String name, String endpoint) {
    return new BlobPlace.Bucket(
        BucketType.S3, name, Optional.of(endpoint), Optional.of(ObjectServer.REGION), false);
  }

  private static BucketBlobs blobs(BucketKeys keys) {
    return new BucketBlobs(access(keys), LITTLE);
  }

  private static Map<BucketType, BucketAccess> access(BucketKeys keys) {
    return Map.of(BucketType.S3, new BucketAccess(BucketAccess.DEFAULT_PREFIX, Optional.of(keys)));
  }
}
