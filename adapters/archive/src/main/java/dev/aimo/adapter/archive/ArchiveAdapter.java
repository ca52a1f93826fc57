package dev.aimo.adapter.archive;

import dev.aimo.domain.archive.Archives;

/** Archives as ZIP and JSON files. */
public final class ArchiveAdapter {

  private final Archives archives = new FileArchives();

  private ArchiveAdapter() {}

  public static ArchiveAdapter open() {
    return new ArchiveAdapter();
  }

  public Archives archives() {
    return archives;
  }
}
