package dev.aimo.adapter.lance;

import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.index.VectorIndexContract;
import org.junit.jupiter.api.AfterEach;

final class BucketVectorsTest extends VectorIndexContract {

  private final LanceAdapter lance = ObjectServer.open(ObjectServer.running().settings());

  @AfterEach
  void close() {
    lance.close();
  }

  @Override
  protected VectorIndex index() {
    return lance.vectors();
  }
}
