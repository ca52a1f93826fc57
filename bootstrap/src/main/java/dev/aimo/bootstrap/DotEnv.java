package dev.aimo.bootstrap;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file: lines of {@code NAME=value}, with comments, quotes and {@code export}.
 */
final class DotEnv {

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern QUOTED = Pattern.compile("(['\"])(.*?)\\1\\s*(?:#.*)?");

  private DotEnv() {}

  /** No variables when there is no such file. */
  static Map<String, String> read(Path file) {
    return Files.exists(file) ? parse(file, lines(file)) : Map.of();
  }

  private static Map<String, String> parse(Path file, List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new StartFailure(
            "Line %d of %s is not of the form NAME=value.".formatted(i + 1, file));
      }
      values.put(matcher.group(1), value(matcher.group(2)));
    }
    return values;
  }

  private static String value(String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return quoted.group(2);
    }
    int comment = text.indexOf(" #");
    return (comment < 0 ? text : text.substring(0, comment)).strip();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new StartFailure("The file %s can not be read.".formatted(file), e);
    }
  }
}
