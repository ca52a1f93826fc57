package dev.aimo.bootstrap;

import ch.qos.logback.classic.Level;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where and how AIMO logs. */
record LogSettings(Level level, Format format, Optional<Path> directory) {

  enum Format {
    TEXT,
    JSON
  }

  static LogSettings read(Variables variables, Path defaultDirectory) {
    return new LogSettings(
        level(variables), format(variables), directory(variables, defaultDirectory));
  }

  private static Level level(Variables variables) {
    String text = variables.get("AIMO_LOG_LEVEL").orElse("info").toUpperCase(Locale.ROOT);
    if (!text.matches("ERROR|WARN|INFO|DEBUG|TRACE")) {
      throw new StartFailure(
          "AIMO_LOG_LEVEL is \"%s\"; use error, warn, info, debug or trace.".formatted(text));
    }
    return Level.toLevel(text);
  }

  private static Format format(Variables variables) {
    String text = variables.get("AIMO_LOG_FORMAT").orElse("text");
    return switch (text) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      default ->
          throw new StartFailure("AIMO_LOG_FORMAT is \"%s\"; use text or json.".formatted(text));
    };
  }

  /** A single dash switches the files off. */
  private static Optional<Path> directory(Variables variables, Path fallback) {
    Optional<String> text = variables.get("AIMO_LOG_DIR");
    if (text.filter("-"::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(text.map(Path::of).orElse(fallback));
  }
}
