package dev.aimo.domain.recognition;

import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The bytes of a picture or a PDF, as a text of base64. Its type is told by its first bytes and
 * never by what it is called.
 */
public final class HeldDocument {

  /** In bytes; services take no larger pictures. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final String PDF = "application/pdf";
  private static final String DATA = "data:";
  private static final String MARK = ";base64,";
  private static final int HEAD = 1024 / 3 * 4;

  private final String type;
  private final String base64;

  private HeldDocument(String type, String base64) {
    this.type = type;
    this.base64 = base64;
  }

  public static HeldDocument of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new TooLarge(Reason.FILE_TOO_LARGE);
    }
    return new HeldDocument(type(bytes), Base64.getEncoder().encodeToString(bytes));
  }

  /** Of base64 by itself, or in a data address. */
  public static HeldDocument of(String text) {
    String base64 = payload(text);
    if (base64.isEmpty() || base64.length() % 4 != 0 || !isBase64(base64)) {
      throw new Invalid(Reason.RECOGNITION_FILE_REFUSED);
    }
    if (base64.length() / 4L * 3 - padding(base64) > LARGEST) {
      throw new TooLarge(Reason.FILE_TOO_LARGE);
    }
    return new HeldDocument(type(head(base64)), base64);
  }

  public String dataAddress() {
    return DATA + type + MARK + base64;
  }

  /** How much of memory it takes. */
  public int size() {
    return base64.length();
  }

  private static String payload(String text) {
    if (!text.regionMatches(true, 0, DATA, 0, DATA.length())) {
      return text;
    }
    int comma = text.indexOf(',');
    boolean marked = text.substring(0, comma + 1).toLowerCase(Locale.ROOT).endsWith(MARK);
    return marked ? text.substring(comma + 1) : "";
  }

  private static boolean isBase64(String text) {
    int end = text.length() - padding(text);
    for (int i = 0; i < end; i++) {
      char letter = text.charAt(i);
      boolean known =
          (letter >= 'A' && letter <= 'Z')
              || (letter >= 'a' && letter <= 'z')
              || (letter >= '0' && letter <= '9')
              || letter == '+'
              || letter == '/';
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static int padding(String base64) {
    return base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  }

  private static byte[] head(String base64) {
    try {
      return Base64.getDecoder().decode(base64.substring(0, Math.min(HEAD, base64.length())));
    } catch (IllegalArgumentException _) {
      throw new Invalid(Reason.RECOGNITION_FILE_REFUSED);
    }
  }

  private static String type(byte[] bytes) {
    if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF-")) {
      return PDF;
    }
    return Optional.of(bytes)
        .flatMap(ImageType::of)
        .filter(picture -> !picture.isActive())
        .map(ImageType::mediaType)
        .orElseThrow(() -> new Invalid(Reason.FILE_TYPE_REFUSED, "files"));
  }

  @Override
  public String toString() {
    return type + " of " + base64.length() + " characters";
  }
}
