package dev.aimo.adapter.memory;

import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.review.ReviewRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryReviewRepositoryTest extends ReviewRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected ReviewRepository reviews() {
    return memory.reviews();
  }

  @Override
  protected ReviewProfileRepository profiles() {
    return memory.reviewProfiles();
  }
}
