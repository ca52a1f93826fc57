package dev.aimo.adapter.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.PortFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlacedBlobStoreTest {

  private static final BlobKey KEY = BlobKey.of("u1", "2026-03-01", "picture.png");
  private static final BlobPlace LOCAL = new BlobPlace.Local();

  private final BlobSettings.Bucket bucket = ObjectServer.running().settings(BucketType.S3);
  @TempDir private Path directory;

  @Test
  void findsEarlierFilesWhenABucketIsChosen() {
    put(ObjectServer.open(new BlobSettings.Local(directory)), "earlier");
    BlobStore store =
        ObjectServer.open(new BlobSettings.Bucket(bucket.place(), directory, bucket.access()));

    assertThat(read(store, LOCAL)).contains("earlier");
    store.delete(LOCAL, KEY);
    assertThat(read(store, LOCAL)).isEmpty();
  }

  @Test
  void findsEarlierObjectsWhenTheDirectoryIsChosen() {
    put(ObjectServer.open(bucket), "earlier");
    BlobStore store = ObjectServer.open(new BlobSettings.Local(directory, bucket.access()));

    assertThat(read(store, bucket.place())).contains("earlier");
    store.delete(bucket.place(), KEY);
    assertThat(read(store, bucket.place())).isEmpty();
  }

  @Test
  void findsEarlierObjectsInAnotherBucket() {
    BlobPlace.Bucket other = inOtherBucket(BucketType.S3);
    put(ObjectServer.open(new BlobSettings.Bucket(other, directory, bucket.access())), "earlier");
    BlobStore store = ObjectServer.open(bucket);
    put(store, "new");

    assertThat(read(store, other)).contains("earlier");
    assertThat(read(store, store.place())).contains("new");
  }

  @Test
  void keepsThePlacesApart() {
    BlobStore store =
        ObjectServer.open(new BlobSettings.Bucket(bucket.place(), directory, bucket.access()));
    put(store, "in the bucket");

    store.delete(LOCAL, KEY);
    store.delete(inOtherBucket(BucketType.S3), KEY);

    assertThat(read(store, LOCAL)).isEmpty();
    assertThat(read(store, store.place())).contains("in the bucket");
  }

  @Test
  void failsForABucketThatCanNotBeEntered() {
    BlobStore store = ObjectServer.open(bucket);
    BlobPlace.Bucket unknown = inOtherBucket(BucketType.OSS);

    assertThatThrownBy(() -> read(store, unknown))
        .isInstanceOf(PortFailure.class)
        .hasMessageContaining("ATTACHMENT_OSS_ACCESS_KEY_ID is not set");
    assertThatThrownBy(() -> store.delete(unknown, KEY)).isInstanceOf(PortFailure.class);
  }

  @Test
  void failsForABucketWithoutAnAddress() {
    BlobStore store = ObjectServer.open(bucket);
    BlobPlace.Bucket nowhere =
        new BlobPlace.Bucket(
            BucketType.S3, "files", Optional.of("no address"), Optional.empty(), false);

    assertThatThrownBy(() -> read(store, nowhere)).isInstanceOf(PortFailure.class);
  }

  @Test
  void failsForTheDirectoryWhenThereIsNone() {
    BlobStore store = ObjectServer.open(bucket);

    assertThatThrownBy(() -> read(store, LOCAL))
        .isInstanceOf(PortFailure.class)
        .hasMessageContaining("ATTACHMENT_LOCAL_PATH");
  }

  @Test
  void refusesAKeyThatNoBucketTakes() {
    BlobStore store =
        ObjectServer.open(
            new BlobSettings.Bucket(bucket.place(), directory, Map.copyOf(bucket.access())));

    assertThatThrownBy(() ->
            store.put(new BlobKey("记".repeat(500)), new Blob(0, InputStream.nullInputStream())))
        .isInstanceOf(PortFailure.class)
        .hasMessageContaining("longer than object stores take");
  }

  private static BlobPlace.Bucket inOtherBucket(BucketType type) {
    return new BlobPlace.Bucket(
        type,
        ObjectServer.OTHER_BUCKET,
        Optional.of(ObjectServer.running().endpoint(type)),
        Optional.of(ObjectServer.REGION),
        false);
  }

  private static void put(BlobStore store, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    store.put(KEY, new Blob(bytes.length, new ByteArrayInputStream(bytes)));
  }

  private static Optional<String> read(BlobStore store, BlobPlace place) {
    return store.open(place, KEY, ByteRange.ALL).map(PlacedBlobStoreTest::text);
  }

  private static String text(Blob blob) {
    try (InputStream content = blob.content()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("stored bytes can be read", e);
    }
  }
}
