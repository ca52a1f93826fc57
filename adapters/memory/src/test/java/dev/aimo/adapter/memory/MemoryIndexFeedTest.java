package dev.aimo.adapter.memory;

import dev.aimo.domain.index.IndexFeedContract;
import dev.aimo.domain.unit.Ports;

class MemoryIndexFeedTest extends IndexFeedContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
