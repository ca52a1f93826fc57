package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.AttachmentRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryAttachmentRepositoryTest extends AttachmentRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
