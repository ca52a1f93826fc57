package dev.aimo.adapter.blob;

import java.nio.charset.StandardCharsets;

/** Writes texts in letters that addresses and headers carry. */
final class Percent {

  private Percent() {}

  /**
   * The text in UTF-8, of which Latin letters, digits and these other characters stay as they are.
   */
  static String encoded(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (isLetterOrDigit(octet) || plain.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append("%%%02X".formatted(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isLetterOrDigit(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9');
  }
}
