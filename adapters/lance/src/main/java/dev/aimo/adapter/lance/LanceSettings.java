package dev.aimo.adapter.lance;

import dev.aimo.domain.error.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where the Lance data lies. */
public sealed interface LanceSettings {

  /** In a directory of this machine, or one that is mounted. */
  record Local(Path directory) implements LanceSettings {
    @Override
    public String toString() {
      return directory.toString();
    }
  }

  static LanceSettings read(Function<String, Optional<String>> variable, Path defaultDirectory) {
    String type =
        variable
            .apply("LANCEDB_STORAGE_TYPE")
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElse("local");
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "local" ->
          new Local(
              variable
                  .apply("LANCEDB_PATH")
                  .filter(text -> !text.isBlank())
                  .map(LanceSettings::path)
                  .orElse(defaultDirectory));
      case "s3" ->
          throw new StartFailure(
              "LANCEDB_STORAGE_TYPE is "
                  + type
                  + ", but s3 is not part of this release. The only valid type is local: set"
                  + " LANCEDB_STORAGE_TYPE=local, and LANCEDB_PATH to the directory for Lance data.");
      default ->
          throw new StartFailure(
              "LANCEDB_STORAGE_TYPE is "
                  + type
                  + ", which AIMO does not know. The only valid type is local (s3 is not part of"
                  + " this release).");
    };
  }

  private static Path path(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).startsWith("s3:")) {
      throw new StartFailure(
          "LANCEDB_PATH is an address in S3, but s3 is not part of this release. Set it to a"
              + " directory for Lance data.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new StartFailure(
          "LANCEDB_PATH is not a path on this machine (%s). Set it to a directory for Lance data."
              .formatted(e.getReason()),
          e);
    }
  }
}
