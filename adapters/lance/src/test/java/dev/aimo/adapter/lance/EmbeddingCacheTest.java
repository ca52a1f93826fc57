package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingCacheContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingCacheTest extends EmbeddingCacheContract {

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
  protected EmbeddingCache cache() {
    return lance.embeddingCache();
  }
}
