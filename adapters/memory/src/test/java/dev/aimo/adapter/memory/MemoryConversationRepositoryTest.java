package dev.aimo.adapter.memory;

import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.ConversationRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemoryConversationRepositoryTest extends ConversationRepositoryContract {

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Ports ports = MemoryPorts.of(memory);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected ConversationRepository conversations() {
    return memory.conversations();
  }
}
