package dev.aimo.adapter.memory;

import dev.aimo.domain.tag.TagUsageContract;
import dev.aimo.domain.unit.Ports;

class MemoryTagUsageTest extends TagUsageContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
