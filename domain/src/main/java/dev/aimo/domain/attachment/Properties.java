package dev.aimo.domain.attachment;

import dev.aimo.domain.text.StorableText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients remember about an attachment: a JSON object that AIMO keeps and does not read, but
 * for the cover. Its values are texts, numbers, booleans, nulls, lists and maps. What not every
 * database can store in texts and names is replaced, and a number without end becomes a text.
 */
public record Properties(Map<String, @Nullable Object> values) {

  public static final Properties NONE = new Properties(new LinkedHashMap<>());

  private static final String COVER = "coverUrl";

  // Spelled out, because the short form loses the annotation on its way into the class file.
  public Properties(Map<String, @Nullable Object> values) {
    this.values = storable(values);
  }

  /** These, with those of the same name replaced and new ones added. */
  public Properties with(Properties changed) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(values);
    merged.putAll(changed.values);
    return new Properties(merged);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Optional<String> coverUrl() {
    return values.get(COVER) instanceof String url && !url.isEmpty()
        ? Optional.of(url)
        : Optional.empty();
  }

  private static Map<String, @Nullable Object> storable(Map<?, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> kept.put(StorableText.of(String.valueOf(name)), storable(value)));
    return Collections.unmodifiableMap(kept);
  }

  private static List<@Nullable Object> storable(List<? extends @Nullable Object> values) {
    List<@Nullable Object> kept = new ArrayList<>();
    values.forEach(value -> kept.add(storable(value)));
    return Collections.unmodifiableList(kept);
  }

  private static @Nullable Object storable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> StorableText.of(text);
      case Map<?, ?> map -> storable(map);
      case List<?> list -> storable(list);
      case Double number when !Double.isFinite(number) -> number.toString();
      default -> value;
    };
  }
}
