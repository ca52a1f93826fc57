package dev.aimo.adapter.memory;

import dev.aimo.domain.health.HealthProbe;
import java.util.Optional;

/** Finds what it was told to find. */
record MemoryProbe(String name, Optional<String> trouble) implements HealthProbe {}
