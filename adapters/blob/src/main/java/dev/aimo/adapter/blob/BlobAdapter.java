package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.health.HealthProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The store of attachments, and the probe that watches it. */
public final class BlobAdapter {

  private final BlobStore store;
  private final HealthProbe probe;

  private BlobAdapter(BlobStore store, HealthProbe probe) {
    this.store = store;
    this.probe = probe;
  }

  /** Makes the directory where it is missing, and tries whether what is chosen can be written. */
  public static BlobAdapter open(BlobSettings settings, InstantSource clock) {
    LazyBuckets buckets = new LazyBuckets(settings.access());
    return switch (settings) {
      case BlobSettings.Local local -> openDirectory(local, buckets, clock);
      case BlobSettings.Bucket bucket -> openBucket(bucket, buckets);
    };
  }

  private static BlobAdapter openDirectory(
      BlobSettings.Local settings, LazyBuckets buckets, InstantSource clock) {
    Path directory = settings.directory().toAbsolutePath();
    try {
      Path real = Files.createDirectories(directory).toRealPath();
      PartFiles parts = new PartFiles(real);
      parts.tryOne();
      parts.sweep(clock.instant());
      LocalBlobs local = new LocalBlobs(new Places(real), parts);
      return new BlobAdapter(
          new PlacedBlobStore(new BlobPlace.Local(), Optional.of(local), buckets),
          new AttachmentsProbe(parts));
    } catch (IOException e) {
      throw new StartFailure(
          "The directory for attachments, %s, can not be used: %s. Give the user that runs AIMO the right to write it, or set ATTACHMENT_LOCAL_PATH to another directory."
              .formatted(directory, Trouble.of(e)),
          e);
    }
  }

  private static BlobAdapter openBucket(BlobSettings.Bucket settings, LazyBuckets buckets) {
    BlobPlace.Bucket place = settings.place();
    BucketProbe probe = new BucketProbe(new BucketBlobs(settings.access(), Patience.SHORT), place);
    try {
      probe.tryOut();
    } catch (PortFailure e) {
      throw new StartFailure(
          "Attachments can not be kept in %s: %s. Tried was to write and to delete an object. Check ATTACHMENT_%s_BUCKET, _ENDPOINT, _REGION and the access key, and that it may read, write and delete there."
              .formatted(settings, BucketTrouble.of(e), place.type()),
          e);
    }
    return new BlobAdapter(
        new PlacedBlobStore(place, earlier(settings.directory()), buckets), probe);
  }

  /** The directory that was used before, if there is one. */
  private static Optional<LocalBlobs> earlier(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try {
      Path real = directory.toRealPath();
      return Optional.of(new LocalBlobs(new Places(real), new PartFiles(real)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public BlobStore store() {
    return store;
  }

  public HealthProbe probe() {
    return probe;
  }
}
