package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoWorldContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoWorldTest extends MemoWorldContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
