package dev.aimo.adapter.memory;

import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryRepetitionRepositoryTest extends RepetitionRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected RepetitionRepository repetition() {
    return memory.repetition();
  }
}
