package dev.aimo.adapter.memory;

import dev.aimo.domain.recommendation.RecommendationRepositoryContract;
import dev.aimo.domain.unit.Ports;

final class MemoryRecommendationRepositoryTest extends RecommendationRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
