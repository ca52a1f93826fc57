package dev.aimo.adapter.lance;

import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.health.HealthProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Lance data directory, and the probe that watches it. Several instances may use one directory,
 * so nothing in it is locked.
 */
public final class LanceAdapter implements AutoCloseable {

  private final DataDirectory directory;

  private LanceAdapter(DataDirectory directory) {
    this.directory = directory;
  }

  /** Makes the directory where it is missing, and tries whether it can be written. */
  public static LanceAdapter open(LanceSettings settings) {
    return switch (settings) {
      case LanceSettings.Local(Path path) -> openLocal(path.toAbsolutePath());
    };
  }

  private static LanceAdapter openLocal(Path path) {
    try {
      DataDirectory directory = new DataDirectory(Files.createDirectories(path).toRealPath());
      directory.tryWriting();
      return new LanceAdapter(directory);
    } catch (IOException e) {
      throw new StartFailure(
          "The directory for Lance data, %s, can not be used: %s. Give the user that runs AIMO the right to write it, or set LANCEDB_PATH to another directory."
              .formatted(path, DataDirectory.trouble(e)),
          e);
    }
  }

  public HealthProbe probe() {
    return new LanceProbe(directory);
  }

  /** Nothing is held open yet; callers close it all the same, so that it may be. */
  @Override
  public void close() {}
}
