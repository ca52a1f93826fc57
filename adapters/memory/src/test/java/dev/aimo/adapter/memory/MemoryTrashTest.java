package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.TrashContract;
import dev.aimo.domain.unit.Ports;

class MemoryTrashTest extends TrashContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
