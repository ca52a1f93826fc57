package dev.aimo.adapter.memory;

import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.CardRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryCardRepositoryTest extends CardRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected CardRepository cards() {
    return memory.cards();
  }
}
