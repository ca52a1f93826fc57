package dev.aimo.adapter.memory;

import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.TextIndexContract;

class MemoryTextIndexTest extends TextIndexContract {

  private final TextIndex index = new MemoryAdapter().textIndex();

  @Override
  protected TextIndex index() {
    return index;
  }
}
