package dev.aimo.adapter.memory;

import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.account.TokensContract;

class MemoryTokensTest extends TokensContract {

  private final Tokens tokens = new MemoryAdapter().tokens();

  @Override
  protected Tokens tokens() {
    return tokens;
  }

  @Override
  protected Tokens tokensOfSomebodyElse() {
    return new MemoryAdapter().tokens();
  }
}
