package dev.aimo.adapter.memory;

import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.UnitOfWorkContract;

class MemoryUnitOfWorkTest extends UnitOfWorkContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
