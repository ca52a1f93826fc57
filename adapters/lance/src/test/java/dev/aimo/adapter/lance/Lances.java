package dev.aimo.adapter.lance;

import dev.aimo.domain.index.VectorIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Opens Lance data for tests. */
final class Lances {

  private Lances() {}

  static LanceAdapter open(Path directory) {
    return LanceAdapter.open(new LanceSettings.Local(directory), InstantSource.system());
  }

  /** One that takes everything for so much older than it is. */
  static LanceAdapter openLater(Path directory, Duration by) {
    return LanceAdapter.open(
        new LanceSettings.Local(directory), () -> InstantSource.system().instant().plus(by));
  }

  /** Vectors that are looked at where they are stored, as when there are too many. */
  static VectorIndex storedVectors(LanceAdapter lance) {
    return new LanceVectorIndex(lance.lance(), 0);
  }
}
