package dev.aimo.adapter.memory;

import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.ArchivesContract;

class MemoryArchivesTest extends ArchivesContract {

  private final Archives archives = new MemoryArchives();

  @Override
  protected Archives archives() {
    return archives;
  }
}
