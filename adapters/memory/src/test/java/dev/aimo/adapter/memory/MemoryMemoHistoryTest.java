package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoHistoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoHistoryTest extends MemoHistoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
