package dev.aimo.adapter.memory;

import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.PasswordHasherContract;

class MemoryPasswordHasherTest extends PasswordHasherContract {

  @Override
  protected PasswordHasher hasher() {
    return new MemoryAdapter().passwordHasher();
  }
}
