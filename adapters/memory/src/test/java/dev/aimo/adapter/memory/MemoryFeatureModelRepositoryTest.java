package dev.aimo.adapter.memory;

import dev.aimo.domain.model.FeatureModelRepositoryContract;
import dev.aimo.domain.model.ModelStore;

class MemoryFeatureModelRepositoryTest extends FeatureModelRepositoryContract {

  private final ModelStore store = MemoryPorts.models();

  @Override
  protected ModelStore store() {
    return store;
  }
}
