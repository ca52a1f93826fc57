package dev.aimo.adapter.memory;

import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewProfileRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryReviewProfileRepositoryTest extends ReviewProfileRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected ReviewProfileRepository profiles() {
    return memory.reviewProfiles();
  }

  @Override
  protected UserModelRepository models() {
    return memory.userModels();
  }
}
