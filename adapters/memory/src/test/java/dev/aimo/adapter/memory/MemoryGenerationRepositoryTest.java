package dev.aimo.adapter.memory;

import dev.aimo.domain.index.GenerationRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryGenerationRepositoryTest extends GenerationRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
