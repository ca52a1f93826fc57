package dev.aimo.domain.embedding;

import dev.aimo.domain.attachment.MediaType;

/** A picture, or what one could show. */
public sealed interface Depiction {

  /** The bytes are read, never changed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Picture(byte[] bytes, MediaType type) implements Depiction {}

  record Described(String text) implements Depiction {}
}
