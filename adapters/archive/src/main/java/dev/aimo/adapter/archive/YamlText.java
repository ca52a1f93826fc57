package dev.aimo.adapter.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named values as YAML. Every text is quoted, so that none is taken for something else by any
 * reader, and none can end what it stands in.
 */
final class YamlText {

  /** Longer names of a map have to be announced. */
  private static final int LONGEST_PLAIN_KEY = 100;

  private YamlText() {}

  static String write(Map<String, ? extends @Nullable Object> values) {
    StringBuilder yaml = new StringBuilder();
    values.forEach((name, value) -> {
      yaml.append(name).append(':');
      if (value instanceof List<?> list) {
        yaml.append('\n');
        list.forEach(element -> element(yaml, element));
      } else {
        yaml.append(' ').append(flow(value)).append('\n');
      }
    });
    return yaml.toString();
  }

  private static void element(StringBuilder yaml, Object element) {
    if (!(element instanceof Map<?, ?> map)) {
      yaml.append("  - ").append(flow(element)).append('\n');
      return;
    }
    String indent = "  - ";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      yaml.append(indent).append(entry.getKey()).append(": ");
      yaml.append(flow(entry.getValue())).append('\n');
      indent = "    ";
    }
  }

  private static String flow(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case List<?> list ->
          list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> key(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> quoted(value.toString());
    };
  }

  private static String key(String name) {
    return (name.length() > LONGEST_PLAIN_KEY ? "? " : "") + quoted(name);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(character -> {
          switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (isPlain(character)) {
                quoted.appendCodePoint(character);
              } else {
                quoted.append("\\U%08X".formatted(character));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }

  /** What a reader must take, and no editor takes for the end of a line. */
  private static boolean isPlain(int character) {
    return switch (character) {
      case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF -> false;
      default -> character >= ' ' && (character < 0x7F || character >= 0xA0);
    };
  }
}
