package dev.aimo.domain.attachment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What clients remember about an attachment: a JSON object that AIMO keeps and does not read, but
 * for the cover. Its values are texts, numbers, booleans, nulls, lists and maps.
 */
public record Properties(Map<String, Object> values) {

  public static final Properties NONE = new Properties(Map.of());

  private static final String COVER = "coverUrl";

  public Properties {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** These, with those of the same name replaced and new ones added. */
  public Properties with(Properties changed) {
    Map<String, Object> merged = new LinkedHashMap<>(values);
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
}
