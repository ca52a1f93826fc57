package dev.aimo.domain.push;

import dev.aimo.domain.attachment.Properties;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel as somebody wrote it down, kept with everything in it, also what AIMO does not know. It
 * may hold secrets, so it does not show itself.
 */
public record ChannelFields(Map<String, @Nullable Object> values) {

  // Spelled out, because the short form loses the annotation on its way into the class file.
  public ChannelFields(Map<String, @Nullable Object> values) {
    this.values = new Properties(values).values();
  }

  /** A text that says something. */
  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  Optional<Integer> number(String name) {
    return values.get(name) instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  /** What it calls itself; empty when it does not. */
  public String type() {
    return text("type").orElse("");
  }

  @Override
  public String toString() {
    return "channel of type " + type();
  }
}
