package dev.aimo.adapter.memory;

import dev.aimo.domain.index.OutboxContract;
import dev.aimo.domain.unit.Ports;

class MemoryOutboxTest extends OutboxContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
