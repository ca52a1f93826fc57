package dev.aimo.adapter.memory;

import dev.aimo.domain.memo.MemoRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryMemoRepositoryTest extends MemoRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
