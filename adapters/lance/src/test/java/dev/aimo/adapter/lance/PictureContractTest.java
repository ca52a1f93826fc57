package dev.aimo.adapter.lance;

import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.PictureIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PictureContractTest extends PictureIndexContract {

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
  protected PictureIndex index() {
    return lance.pictures();
  }
}
