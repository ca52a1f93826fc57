package dev.aimo.adapter.archive;

import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.ArchivesContract;

class FileArchivesTest extends ArchivesContract {

  @Override
  protected Archives archives() {
    return ArchiveAdapter.open().archives();
  }
}
