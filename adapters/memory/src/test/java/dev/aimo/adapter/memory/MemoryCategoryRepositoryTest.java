package dev.aimo.adapter.memory;

import dev.aimo.domain.category.CategoryRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryCategoryRepositoryTest extends CategoryRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
