package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.attachment.SignerContract;

class MemorySignerTest extends SignerContract {

  private final Signer signer = new MemoryAdapter().signer();

  @Override
  protected Signer signer() {
    return signer;
  }

  @Override
  protected Signer signerOfSomebodyElse() {
    return new MemoryAdapter().signer();
  }
}
