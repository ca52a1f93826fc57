package dev.aimo.adapter.memory;

import dev.aimo.domain.index.IndexUpkeep;
import dev.aimo.domain.index.IndexUpkeepContract;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;

class MemoryIndexUpkeepTest extends IndexUpkeepContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected IndexUpkeep upkeep() {
    return memory.indexUpkeep();
  }

  @Override
  protected VectorIndex vectors() {
    return memory.vectorIndex();
  }

  @Override
  protected TextIndex texts() {
    return memory.textIndex();
  }
}
