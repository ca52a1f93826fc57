package dev.aimo.adapter.memory;

import dev.aimo.domain.insight.InsightReaderContract;
import dev.aimo.domain.unit.Ports;

class MemoryInsightReaderTest extends InsightReaderContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
