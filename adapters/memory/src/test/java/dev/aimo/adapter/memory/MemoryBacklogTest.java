package dev.aimo.adapter.memory;

import dev.aimo.domain.index.BacklogContract;
import dev.aimo.domain.unit.Ports;

class MemoryBacklogTest extends BacklogContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
