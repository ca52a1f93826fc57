package dev.aimo.adapter.memory;

import dev.aimo.domain.model.ModelStore;
import dev.aimo.domain.model.UserModelRepositoryContract;

class MemoryUserModelRepositoryTest extends UserModelRepositoryContract {

  private final ModelStore store = MemoryPorts.models();

  @Override
  protected ModelStore store() {
    return store;
  }
}
