package dev.aimo.adapter.blob;

import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.health.HealthProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The store of attachments, and the probe that watches it. */
public final class BlobAdapter {

  private final BlobStore store;
  private final HealthProbe probe;

  private BlobAdapter(PartFiles parts, Path directory) {
    store = new PlacedBlobStore(new LocalBlobs(new Places(directory), parts));
    probe = new AttachmentsProbe(parts);
  }

  /** Makes the directory where it is missing, and tries whether it can be written. */
  public static BlobAdapter open(BlobSettings settings, InstantSource clock) {
    return switch (settings) {
      case BlobSettings.Local(Path directory) -> openLocal(directory.toAbsolutePath(), clock);
    };
  }

  private static BlobAdapter openLocal(Path directory, InstantSource clock) {
    try {
      Path real = Files.createDirectories(directory).toRealPath();
      PartFiles parts = new PartFiles(real);
      parts.tryOne();
      parts.sweep(clock.instant());
      return new BlobAdapter(parts, real);
    } catch (IOException e) {
      throw new StartFailure(
          "The directory for attachments, %s, can not be used: %s. Give the user that runs AIMO the right to write it, or set ATTACHMENT_LOCAL_PATH to another directory."
              .formatted(directory, Trouble.of(e)),
          e);
    }
  }

  public BlobStore store() {
    return store;
  }

  public HealthProbe probe() {
    return probe;
  }
}
