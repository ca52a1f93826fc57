package dev.aimo.adapter.memory;

import dev.aimo.domain.account.LoginFailureRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryLoginFailureRepositoryTest extends LoginFailureRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
