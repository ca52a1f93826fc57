package dev.aimo.domain.attachment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties in which equal numbers are equal, whatever classes a store brings them back as. */
final class PlainValues {

  private PlainValues() {}

  static Map<String, @Nullable Object> of(Properties properties) {
    return ofMap(properties.values());
  }

  private static Map<String, @Nullable Object> ofMap(Map<?, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(String.valueOf(name), ofValue(value)));
    return plain;
  }

  private static @Nullable Object ofValue(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> ofMap(map);
      case List<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>();
        list.forEach(one -> plain.add(ofValue(one)));
        yield plain;
      }
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case null, default -> value;
    };
  }
}
