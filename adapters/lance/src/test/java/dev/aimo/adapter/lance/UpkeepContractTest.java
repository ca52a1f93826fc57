package dev.aimo.adapter.lance;

import dev.aimo.domain.index.IndexUpkeep;
import dev.aimo.domain.index.IndexUpkeepContract;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class UpkeepContractTest extends IndexUpkeepContract {

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
  protected IndexUpkeep upkeep() {
    return lance.upkeep();
  }

  @Override
  protected VectorIndex vectors() {
    return lance.vectors();
  }

  @Override
  protected TextIndex texts() {
    return lance.words();
  }
}
