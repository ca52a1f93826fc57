package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoLinksContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoLinksTest extends MemoLinksContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
