package dev.aimo.adapter.memory;

import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.index.VectorIndexContract;

class MemoryVectorIndexTest extends VectorIndexContract {

  private final VectorIndex index = new MemoryAdapter().vectorIndex();

  @Override
  protected VectorIndex index() {
    return index;
  }
}
