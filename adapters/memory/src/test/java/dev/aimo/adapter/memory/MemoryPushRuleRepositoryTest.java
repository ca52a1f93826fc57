package dev.aimo.adapter.memory;

import dev.aimo.domain.push.PushRuleRepositoryContract;
import dev.aimo.domain.unit.Ports;

final class MemoryPushRuleRepositoryTest extends PushRuleRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
