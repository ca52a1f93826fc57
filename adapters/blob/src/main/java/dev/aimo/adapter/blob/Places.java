package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which file name a key lies. Segments of plain ASCII are their own names. All others are
 * hashed: whether a file system holds them depends on its limits, and in Java even on the locale.
 */
record Places(Path root) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");
  private static final int LONGEST_NAME = 255;

  /** Where the bytes of this key are written. */
  Path of(BlobKey key) {
    return segments(key)
        .map(segment -> PLAIN.matcher(segment).matches() ? segment : "~" + sha256(segment))
        .reduce(root, Path::resolve, (_, last) -> last);
  }

  /**
   * All places where they may be found, the best first: AIMO's predecessor named files as the keys
   * were, and they stay where they are.
   */
  List<Path> allOf(BlobKey key) {
    return Stream.concat(Stream.of(of(key)), asTyped(key).stream()).distinct().toList();
  }

  private Optional<Path> asTyped(BlobKey key) {
    if (segments(key).limit(1).anyMatch(PartFiles.FOLDER::equalsIgnoreCase)
        || segments(key).anyMatch(Places::isTooLong)) {
      return Optional.empty();
    }
    try {
      return Optional.of(root.resolve(segments(key).collect(Collectors.joining("/"))));
    } catch (InvalidPathException e) {
      // Not a name in this locale, so no such file can be seen.
      return Optional.empty();
    }
  }

  private static boolean isTooLong(String segment) {
    return segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
  }

  private static Stream<String> segments(BlobKey key) {
    return Arrays.stream(key.value().split("/", -1));
  }

  private static String sha256(String segment) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(segment.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
