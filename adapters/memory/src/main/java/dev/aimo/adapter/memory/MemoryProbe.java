package dev.aimo.adapter.memory;

import dev.aimo.domain.health.HealthProbe;
import java.util.Optional;

record MemoryProbe(String name) implements HealthProbe {

  @Override
  public Optional<String> trouble() {
    return Optional.empty();
  }
}
