package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureCacheContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PictureCacheTest extends PictureCacheContract {

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
  protected PictureCache cache() {
    return lance.pictureCache();
  }
}
