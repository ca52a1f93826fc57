package dev.aimo.domain.archive;

/** What an archive looks like from outside. */
public enum ArchiveFormat {
  /** Texts, and the bytes of attachments. */
  ZIP,
  /** One document; of attachments it has all but the bytes. */
  JSON
}
