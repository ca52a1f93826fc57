package dev.aimo.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.api.Test;

class MemoryAccountRepositoryTest extends AccountRepositoryContract {

  private final Ports ports = MemoryPorts.create();

  @Override
  protected Ports ports() {
    return ports;
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(ports.unit().read(ports.accounts()::isEmpty)).isTrue();
  }
}
