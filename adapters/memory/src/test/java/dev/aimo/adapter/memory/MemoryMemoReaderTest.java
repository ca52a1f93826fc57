package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoReaderContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoReaderTest extends MemoReaderContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
