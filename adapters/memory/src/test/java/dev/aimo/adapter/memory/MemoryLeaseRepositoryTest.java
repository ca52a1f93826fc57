package dev.aimo.adapter.memory;

import dev.aimo.domain.lease.LeaseRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryLeaseRepositoryTest extends LeaseRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
