package dev.aimo.adapter.memory;

import dev.aimo.domain.job.JobRunsContract;
import dev.aimo.domain.unit.Ports;

final class MemoryJobRunsTest extends JobRunsContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
