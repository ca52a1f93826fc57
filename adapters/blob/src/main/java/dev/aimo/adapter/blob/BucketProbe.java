package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.health.HealthProbe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks into the bucket for an object that is not there. It does not write one each time: in a
 * bucket that keeps versions they would all stay.
 */
final class BucketProbe implements HealthProbe {

  private static final BlobKey KEY = BlobKey.of(".aimo-probe");

  private final BucketBlobs bucket;
  private final BlobPlace.Bucket place;
  // Whoever may not list a bucket is denied what is not there
  private boolean mayDeny;

  BucketProbe(BucketBlobs bucket, BlobPlace.Bucket place) {
    this.bucket = bucket;
    this.place = place;
  }

  /** Writes an object and takes it away again. */
  void tryOut() {
    bucket.put(place, KEY, new Blob(1, new ByteArrayInputStream(new byte[1])));
    bucket.delete(place, KEY);
    mayDeny = look().filter(BucketProbe::isDenial).isPresent();
  }

  @Override
  public String name() {
    return "attachments";
  }

  @Override
  public Optional<String> trouble() {
    return look()
        .filter(trouble -> !mayDeny || !isDenial(trouble))
        .map("Attachments can not be reached: "::concat);
  }

  private Optional<String> look() {
    try {
      Optional<Blob> found = bucket.open(place, KEY, ByteRange.ALL);
      if (found.isPresent()) {
        found.get().content().close();
      }
      return Optional.empty();
    } catch (PortFailure e) {
      return Optional.of(BucketTrouble.of(e));
    } catch (IOException e) {
      return Optional.of("the connection to the server broke");
    }
  }

  private static boolean isDenial(String trouble) {
    return trouble.endsWith(BucketTrouble.DENIED);
  }
}
