package dev.aimo.domain.recognition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Documents for tests. */
public final class SampleDocuments {

  public static final String PNG_BASE64 =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  @SuppressWarnings("MutablePublicArray") // nobody changes it
  public static final byte[] PNG = Base64.getDecoder().decode(PNG_BASE64);

  private SampleDocuments() {}

  public static byte[] pdf() {
    return "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  }
}
