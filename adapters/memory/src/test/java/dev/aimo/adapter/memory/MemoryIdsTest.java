package dev.aimo.adapter.memory;

import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.IdsContract;

class MemoryIdsTest extends IdsContract {

  @Override
  protected Ids ids() {
    return new MemoryIds();
  }
}
