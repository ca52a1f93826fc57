package dev.aimo.adapter.memory;

import dev.aimo.domain.blob.BlobLedgerContract;
import dev.aimo.domain.unit.Ports;

class MemoryBlobLedgerTest extends BlobLedgerContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
