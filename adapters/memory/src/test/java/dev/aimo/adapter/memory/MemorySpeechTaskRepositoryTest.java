package dev.aimo.adapter.memory;

import dev.aimo.domain.recognition.SpeechTaskRepositoryContract;
import dev.aimo.domain.unit.Ports;

class MemorySpeechTaskRepositoryTest extends SpeechTaskRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }
}
