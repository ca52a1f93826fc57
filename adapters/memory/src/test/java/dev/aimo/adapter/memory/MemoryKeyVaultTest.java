package dev.aimo.adapter.memory;

import dev.aimo.domain.model.KeyVault;
import dev.aimo.domain.model.KeyVaultContract;

class MemoryKeyVaultTest extends KeyVaultContract {

  private final KeyVault vault = new MemoryAdapter().keyVault();

  @Override
  protected KeyVault vault() {
    return vault;
  }

  @Override
  protected KeyVault vaultOfSomebodyElse() {
    return new MemoryAdapter().keyVault();
  }
}
