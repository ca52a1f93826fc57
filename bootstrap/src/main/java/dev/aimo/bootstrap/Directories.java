package dev.aimo.bootstrap;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things lie that were given no path of their own: all in {@code AIMO_DATA_DIR} when that is
 * set, else where they always lay, in the current directory.
 */
record Directories(Path data, Path database, Path attachments, Path lance, Path logs) {

  static Directories read(Variables variables) {
    Optional<Path> chosen = variables.get("AIMO_DATA_DIR").map(Path::of);
    Path parent = chosen.orElse(Path.of(""));
    Path data = chosen.orElse(Path.of("data"));
    return new Directories(
        data,
        data.resolve("aimo.db"),
        parent.resolve("attachments"),
        parent.resolve("lancedb_data"),
        parent.resolve("logs"));
  }
}
