package dev.aimo.application.health;

import dev.aimo.domain.health.HealthProbe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks everything AIMO depends on whether it works. */
public final class HealthUseCases {

  private final List<HealthProbe> probes;

  public HealthUseCases(List<HealthProbe> probes) {
    this.probes = List.copyOf(probes);
  }

  /** What is wrong with each dependency, by its name; empty for those that are well. */
  public Map<String, Optional<String>> check() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<String, CompletableFuture<Optional<String>>> asked = new LinkedHashMap<>();
      probes.forEach(
          probe -> asked.put(probe.name(), CompletableFuture.supplyAsync(probe::trouble, threads)));
      Map<String, Optional<String>> answers = new LinkedHashMap<>();
      asked.forEach((name, answer) -> answers.put(name, answer.join()));
      return answers;
    }
  }
}
