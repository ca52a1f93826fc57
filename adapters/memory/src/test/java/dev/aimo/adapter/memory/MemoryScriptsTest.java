package dev.aimo.adapter.memory;

import dev.aimo.domain.index.ScriptsContract;
import dev.aimo.domain.index.TextIndex;

class MemoryScriptsTest extends ScriptsContract {

  private final TextIndex index = new MemoryAdapter().textIndex();

  @Override
  protected TextIndex index() {
    return index;
  }
}
