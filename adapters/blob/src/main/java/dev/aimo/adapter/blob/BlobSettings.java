package dev.aimo.adapter.blob;

import dev.aimo.domain.error.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where the bytes of attachments are kept. */
public sealed interface BlobSettings {

  /** In a directory of this machine, or one that is mounted. */
  record Local(Path directory) implements BlobSettings {
    @Override
    public String toString() {
      return directory.toString();
    }
  }

  static BlobSettings read(Function<String, Optional<String>> variable, Path defaultDirectory) {
    String type =
        variable
            .apply("ATTACHMENT_STORAGE_TYPE")
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse("local");
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "local" ->
          new Local(
              variable
                  .apply("ATTACHMENT_LOCAL_PATH")
                  .filter(text -> !text.isBlank())
                  .map(BlobSettings::path)
                  .orElse(defaultDirectory));
      case "s3", "oss" ->
          throw new StartFailure(
              "ATTACHMENT_STORAGE_TYPE is "
                  + type
                  + ", but s3 and oss are not part of this release. The only valid type is local:"
                  + " set ATTACHMENT_STORAGE_TYPE=local, and ATTACHMENT_LOCAL_PATH to the"
                  + " directory for attachments.");
      default ->
          throw new StartFailure(
              "ATTACHMENT_STORAGE_TYPE is "
                  + type
                  + ", which AIMO does not know. The only valid type is local (s3 and oss are not"
                  + " part of this release).");
    };
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new StartFailure(
          "ATTACHMENT_LOCAL_PATH is not a path on this machine (%s). Set it to a directory for attachments."
              .formatted(e.getReason()),
          e);
    }
  }
}
