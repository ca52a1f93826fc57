package dev.aimo.adapter.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Named values as they were read, in JSON or YAML alike: texts, numbers, booleans, lists and maps.
 * A value of the wrong kind is refused by its name; what is null or missing is not there.
 */
record Fields(Map<?, ? extends @Nullable Object> values) {

  /** Years that all databases can store. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  Optional<String> text(String name) {
    return value(name)
        .map(value ->
            switch (value) {
              case String text -> text;
              // People write tags such as 2024 or true without quotes.
              case Number number -> number.toString();
              case Boolean truth -> truth.toString();
              default -> throw Refusal.malformed(name);
            });
  }

  /** The text as something that checks it; a blank one is none. */
  <T> Optional<T> text(String name, Function<String, T> type) {
    return text(name).filter(text -> !text.isBlank()).map(type);
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Refusal.malformed(name));
  }

  boolean truth(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.malformed(name);
    };
  }

  Optional<Instant> time(String name) {
    return text(name)
        .map(text -> {
          Instant time = parsed(name, text).truncatedTo(ChronoUnit.MILLIS);
          if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw Refusal.malformed(name);
          }
          return time;
        });
  }

  Optional<Long> number(String name) {
    return text(name)
        .map(text -> {
          try {
            return Long.valueOf(text);
          } catch (NumberFormatException _) {
            throw Refusal.malformed(name);
          }
        });
  }

  /** Texts, each as something that checks it. */
  <T> List<T> texts(String name, int most, Function<String, T> type) {
    return list(name, most).stream()
        .map(value -> type.apply(new Fields(Map.of(name, value)).required(name)))
        .toList();
  }

  List<Fields> maps(String name, int most) {
    return list(name, most).stream().map(value -> fields(name, value)).toList();
  }

  Optional<Fields> map(String name) {
    return value(name).map(value -> fields(name, value));
  }

  private static Fields fields(String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Fields(map);
    }
    throw Refusal.malformed(name);
  }

  private List<Object> list(String name, int most) {
    Object value = value(name).orElse(List.of());
    if (!(value instanceof List<?> list) || list.size() > most) {
      throw Refusal.malformed(name);
    }
    return list.stream().<Object>map(element -> present(name, element)).toList();
  }

  private static Object present(String name, @Nullable Object element) {
    if (element == null) {
      throw Refusal.malformed(name);
    }
    return element;
  }

  private Optional<Object> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static Instant parsed(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw Refusal.malformed(name);
    }
  }
}
