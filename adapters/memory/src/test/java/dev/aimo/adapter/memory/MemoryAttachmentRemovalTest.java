package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.AttachmentRemovalContract;
import dev.aimo.domain.unit.Ports;

class MemoryAttachmentRemovalTest extends AttachmentRemovalContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
