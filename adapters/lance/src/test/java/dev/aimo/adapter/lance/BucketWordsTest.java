package dev.aimo.adapter.lance;

import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.TextIndexContract;
import org.junit.jupiter.api.AfterEach;

final class BucketWordsTest extends TextIndexContract {

  private final LanceAdapter lance = ObjectServer.open(ObjectServer.running().settings());

  @AfterEach
  void close() {
    lance.close();
  }

  @Override
  protected TextIndex index() {
    return lance.words();
  }
}
