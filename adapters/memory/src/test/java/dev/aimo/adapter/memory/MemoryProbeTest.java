package dev.aimo.adapter.memory;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import java.util.Optional;

class MemoryProbeTest extends HealthProbeContract {

  @Override
  protected HealthProbe well() {
    return new MemoryProbe("database", Optional.empty());
  }

  @Override
  protected HealthProbe broken() {
    return new MemoryProbe("database", Optional.of("out of order"));
  }
}
