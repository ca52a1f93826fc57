package dev.aimo.adapter.lance;

import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.index.VectorIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Vectors that are too many for the memory. */
final class StoredVectorsTest extends VectorIndexContract {

  @TempDir private Path directory;
  private LanceAdapter lance;

  @BeforeEach
  void open() {
    lance = Lances.open(directory);
  }

  @AfterEach
  void close() {
    lance.close();
  }

  @Override
  protected VectorIndex index() {
    return Lances.storedVectors(lance);
  }
}
