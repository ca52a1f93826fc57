package dev.aimo.domain.embedding;

import dev.aimo.domain.text.Sha256;

/** Stands for one exact text, blanks included: SHA-256 as hexadecimal digits. */
public record ContentHash(String value) {

  public ContentHash {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 digest");
    }
  }

  public static ContentHash of(String text) {
    return new ContentHash(Sha256.hex(text));
  }
}
