package dev.aimo.adapter.memory;

import dev.aimo.domain.push.DeliveryRepositoryContract;
import dev.aimo.domain.unit.Ports;

final class MemoryDeliveryRepositoryTest extends DeliveryRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
