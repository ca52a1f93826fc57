package dev.aimo.adapter.memory;

import dev.aimo.domain.index.IndexTasksContract;
import dev.aimo.domain.unit.Ports;

class MemoryIndexTasksTest extends IndexTasksContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
