package dev.aimo.adapter.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.LinkTerms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BucketLinksTest {

  private static final BlobKey KEY = BlobKey.of("用户", "2026-03-01", "日 +记.png");
  private static final LinkTerms TERMS =
      new LinkTerms("image/png", "日记 1.png", true, Duration.ofMinutes(5));

  @ParameterizedTest
  @EnumSource(BucketType.class)
  void leadsAnybodyToTheContent(BucketType type) throws IOException, InterruptedException {
    BlobStore store = ObjectServer.open(ObjectServer.running().settings(type));
    put(store, "content");

    HttpResponse<String> answer = get(store.link(store.place(), KEY, TERMS).orElseThrow());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("content");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"__ 1.png\"; filename*=UTF-8''%E6%97%A5%E8%AE%B0%201.png");
  }

  @ParameterizedTest
  @EnumSource(BucketType.class)
  void isGoodForNothingElse(BucketType type) throws IOException, InterruptedException {
    BlobStore store = ObjectServer.open(ObjectServer.running().settings(type));
    put(store, "content");
    String link = store.link(store.place(), KEY, TERMS).orElseThrow().toString();

    assertThat(get(URI.create(link.replace("image%2Fpng", "text%2Fhtml"))).statusCode())
        .isEqualTo(403);
    assertThat(get(URI.create(link.substring(0, link.indexOf('?')))).statusCode()).isEqualTo(403);
  }

  @Test
  void isGoodForAsLongAsItIsTold() {
    assertThat(link(Duration.ofMinutes(5))).contains("X-Amz-Expires=300&");
    assertThat(link(Duration.ofDays(7))).contains("X-Amz-Expires=604800&");
    assertThat(link(Duration.ofDays(90))).contains("X-Amz-Expires=604800&");
  }

  @Test
  void isPlainInAPublicBucket() {
    BlobPlace.Bucket place =
        new BlobPlace.Bucket(
            BucketType.OSS, "files", Optional.empty(), Optional.of("cn-beijing"), true);

    assertThat(local().link(place, BlobKey.of("u1", "1.png"), TERMS))
        .contains(URI.create("https://files.oss-cn-beijing.aliyuncs.com/attachments/u1/1.png"));
  }

  @Test
  void isNoneForAPrivateBucketThatCanNotBeEntered() {
    BlobPlace.Bucket place =
        new BlobPlace.Bucket(BucketType.S3, "files", Optional.empty(), Optional.empty(), false);

    assertThat(local().link(place, KEY, TERMS)).isEmpty();
  }

  @Test
  void isNoneForABucketWithoutAnAddress() {
    BlobPlace.Bucket place =
        new BlobPlace.Bucket(
            BucketType.S3, "files", Optional.of("no address"), Optional.empty(), true);

    assertThat(local().link(place, KEY, TERMS)).isEmpty();
  }

  private static BlobStore local() {
    return new PlacedBlobStore(new BlobPlace.Local(), Optional.empty(), new LazyBuckets(Map.of()));
  }

  private static String link(Duration validFor) {
    BlobStore store = ObjectServer.open(ObjectServer.running().settings(BucketType.S3));
    return store
        .link(store.place(), KEY, new LinkTerms("image/png", "1.png", false, validFor))
        .orElseThrow()
        .toString();
  }

  private static void put(BlobStore store, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    store.put(KEY, new Blob(bytes.length, new ByteArrayInputStream(bytes)));
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
