package dev.aimo.adapter.lance;

import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.TextIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class TextContractTest extends TextIndexContract {

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
  protected TextIndex index() {
    return lance.words();
  }
}
