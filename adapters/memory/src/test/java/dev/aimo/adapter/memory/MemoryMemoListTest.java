package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoListContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoListTest extends MemoListContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
