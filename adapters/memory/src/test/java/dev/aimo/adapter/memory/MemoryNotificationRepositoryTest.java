package dev.aimo.adapter.memory;

import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.notification.NotificationRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryNotificationRepositoryTest extends NotificationRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected NotificationRepository notifications() {
    return memory.notifications();
  }
}
