package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryAccountRepositoryTest extends AccountRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
