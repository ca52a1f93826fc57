package dev.aimo.domain.blob;

import java.util.Arrays;
import java.util.List;

/**
 * Where bytes lie: a relative path of plain segments. It can not climb, can not be absolute, and
 * holds no control characters, so a store may use it as a file name as it is.
 */
public record BlobKey(String value) {

  private static final int MOST = 500;

  public BlobKey {
    if (value.length() > MOST || value.chars().anyMatch(BlobKey::isForbidden)) {
      throw new IllegalArgumentException("not a blob key: " + value.length() + " characters");
    }
    if (!Arrays.stream(value.split("/", -1)).allMatch(BlobKey::isPlain)) {
      throw new IllegalArgumentException("not a blob key: a segment is empty or climbs");
    }
  }

  public static BlobKey of(String... segments) {
    return new BlobKey(String.join("/", List.of(segments)));
  }

  private static boolean isPlain(String segment) {
    return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
  }

  private static boolean isForbidden(int character) {
    return Character.isISOControl(character) || character == '\\' || character == ':';
  }
}
