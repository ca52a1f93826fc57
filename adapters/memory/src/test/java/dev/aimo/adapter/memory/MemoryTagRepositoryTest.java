package dev.aimo.adapter.memory;

import dev.aimo.domain.tag.TagRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryTagRepositoryTest extends TagRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
