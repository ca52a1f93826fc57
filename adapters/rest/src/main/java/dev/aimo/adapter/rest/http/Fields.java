package dev.aimo.adapter.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.Optional;
import java.util.function.Function;

/** The named values of a body. One that is null counts as absent, but for {@link #change}. */
public final class Fields {

  private final ObjectNode object;

  Fields(ObjectNode object) {
    this.object = object;
  }

  /** A text, or nothing; anything else is refused. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(node -> !node.isNull())
        .map(node -> text(name, node));
  }

  /** As {@link #text}; what is no text is taken as it is written in JSON. */
  public Optional<String> looseText(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(node -> !node.isNull())
        .map(node -> node.isTextual() ? node.textValue() : node.toString());
  }

  /** Absent keeps; null and the empty text clear; any other text sets. */
  public <T> Change<T> change(String name, Function<String, ? extends T> read) {
    JsonNode node = object.get(name);
    if (node == null) {
      return new Change.Keep<>();
    }
    String text = node.isNull() ? "" : text(name, node);
    return text.isEmpty() ? new Change.Clear<>() : new Change.Set<>(read.apply(text));
  }

  private static String text(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw new Invalid(Reason.VALUE_TYPE_WRONG, name);
    }
    return node.textValue();
  }
}
