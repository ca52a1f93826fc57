package dev.aimo.adapter.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The named values of a body. One that is null counts as absent, but for {@link #change}. */
public final class Fields {

  /** Databases bear only so many values at once. */
  private static final int MOST_ENTRIES = 1_000;

  private final ObjectNode object;

  Fields(ObjectNode object) {
    this.object = object;
  }

  /** A text, or nothing; anything else is refused. */
  public Optional<String> text(String name) {
    return present(name).map(node -> text(name, node));
  }

  /** As {@link #text}; what is no text is taken as it is written in JSON. */
  public Optional<String> looseText(String name) {
    return present(name).map(node -> node.isTextual() ? node.textValue() : node.toString());
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

  /** As {@link #change}, for an id; one that can be none is as good as none. */
  public <T> Change<T> changeOfId(String name, Function<String, ? extends T> read) {
    return switch (this.<Optional<T>>change(name, text -> SentId.read(text, read))) {
      case Change.Keep<Optional<T>> _ -> new Change.Keep<>();
      case Change.Clear<Optional<T>> _ -> new Change.Clear<>();
      case Change.Set<Optional<T>>(Optional<T> id) ->
          id.<Change<T>>map(Change.Set::new).orElseGet(Change.Clear::new);
    };
  }

  /** Whether it is there at all, be it as null. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** Whether it says anything: 0, no, null and an empty text do not; nothing when it is absent. */
  public Optional<Boolean> truth(String name) {
    return Optional.ofNullable(object.get(name)).map(Fields::saysSomething);
  }

  /** Yes or no, or nothing; anything else is refused, texts included. */
  public Optional<Boolean> flag(String name) {
    Optional<JsonNode> node = present(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      throw wrongType(name);
    }
    return node.map(JsonNode::booleanValue);
  }

  /** Milliseconds; 0 is as good as nothing, and what is no number or no usual year is refused. */
  public Optional<Instant> time(String name) {
    Optional<JsonNode> node = present(name);
    if (node.isPresent() && !(node.get().isNumber() && SentTime.isKept(node.get().doubleValue()))) {
      throw wrongType(name);
    }
    return node.map(JsonNode::longValue).filter(millis -> millis != 0).map(Instant::ofEpochMilli);
  }

  /**
   * Which page is asked for; so many are on one when nothing sensible is said. What is no number is
   * refused.
   */
  public PageRequest page(String sizeName, int usual) {
    long size = number(sizeName, usual);
    return new PageRequest(
        Math.clamp(number("page", 1), 1, Integer.MAX_VALUE),
        size < 1 ? usual : Math.clamp(size, 1, PageRequest.LARGEST));
  }

  /** The texts in a list; a text by itself is a list of one, and anything else is refused. */
  public Optional<List<String>> texts(String name) {
    return present(name)
        .map(node -> node.isArray() ? texts(name, node) : List.of(text(name, node)));
  }

  /** As {@link #texts}; a list with anything else in it is refused. */
  public Optional<List<String>> onlyTexts(String name) {
    Optional<List<String>> texts = texts(name);
    boolean isMixed =
        present(name).filter(JsonNode::isArray).map(JsonNode::size).orElse(0)
            > texts.map(List::size).orElse(0);
    if (isMixed) {
      throw wrongType(name);
    }
    return texts;
  }

  /** The named values of an object in it, or none; anything else is refused. */
  public Fields within(String name) {
    JsonNode node = present(name).orElseGet(JsonNodeFactory.instance::objectNode);
    if (node instanceof ObjectNode inner) {
      return new Fields(inner);
    }
    throw wrongType(name);
  }

  /** A whole number, or nothing; anything else is refused. */
  public Optional<Integer> integer(String name) {
    Optional<JsonNode> node = present(name);
    if (node.isPresent() && !(node.get().isNumber() && isWhole(node.get().doubleValue()))) {
      throw wrongType(name);
    }
    return node.map(JsonNode::intValue);
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
  }

  /**
   * The texts in a list. What is no list is refused for this reason, unless it says nothing: 0, no,
   * or an empty text.
   */
  public Optional<List<String>> strictTexts(String name, Reason notAList) {
    Optional<JsonNode> node = present(name).filter(Fields::saysSomething);
    if (node.isPresent() && !node.get().isArray()) {
      throw new Invalid(notAList, name);
    }
    return node.map(list -> texts(name, list));
  }

  /** As {@link #texts}, without those that can be no id. */
  public <T> Optional<List<T>> ids(String name, Function<String, ? extends T> read) {
    return texts(name)
        .map(texts -> texts.stream().flatMap(text -> SentId.<T>read(text, read).stream()).toList());
  }

  /**
   * The values of an object, which may also come as a text of JSON. 0, no and an empty text are as
   * good as nothing; anything else is refused.
   */
  public Optional<Map<String, @Nullable Object>> object(String name) {
    return present(name)
        .filter(Fields::saysSomething)
        .map(node -> node.isTextual() ? node.textValue() : node.toString())
        .map(text -> Json.values(text).orElseThrow(() -> wrongType(name)));
  }

  /**
   * The objects in a list, at most so many; what is none is passed over. What is no list is
   * refused, unless it is an empty text.
   */
  public List<Fields> objects(String name, int most) {
    Optional<JsonNode> node = present(name).filter(Fields::saysSomething);
    if (node.isPresent() && !node.get().isArray()) {
      throw wrongType(name);
    }
    return node.stream()
        .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
        .filter(JsonNode::isObject)
        .limit(most)
        .map(object -> new Fields((ObjectNode) object))
        .toList();
  }

  /** A text; anything else is as good as nothing. */
  public Optional<String> textOrNothing(String name) {
    return present(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** A number; anything else is as good as nothing. */
  public Optional<Double> numberOrNothing(String name) {
    return present(name).filter(JsonNode::isNumber).map(JsonNode::doubleValue);
  }

  /** The values of each object of a list. What is anything else is refused for this reason. */
  public Optional<List<Map<String, @Nullable Object>>> objects(String name, Reason otherwise) {
    return present(name)
        .map(node -> node.isArray() && node.size() <= MOST_ENTRIES ? node.toString() : "")
        .map(text -> Json.objects(text).orElseThrow(() -> new Invalid(otherwise, name)));
  }

  /** The objects in a list. What is no list is refused, and so is what else is in one. */
  public Optional<List<Fields>> objects(String name) {
    return present(name).map(node -> objects(name, node));
  }

  /** Rounded down. */
  private long number(String name, long otherwise) {
    Optional<JsonNode> node = present(name);
    if (node.isPresent() && !node.get().isNumber()) {
      throw wrongType(name);
    }
    return node.map(number -> (long) Math.floor(number.doubleValue())).orElse(otherwise);
  }

  private Optional<JsonNode> present(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private static boolean saysSomething(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> !node.textValue().isEmpty();
      case NUMBER -> node.doubleValue() != 0;
      case BOOLEAN -> node.booleanValue();
      case NULL, MISSING -> false;
      case ARRAY, OBJECT, BINARY, POJO -> true;
    };
  }

  private static List<String> texts(String name, JsonNode array) {
    if (array.size() > MOST_ENTRIES) {
      throw new Invalid(Reason.TEXT_TOO_LONG, name);
    }
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .toList();
  }

  private static List<Fields> objects(String name, JsonNode array) {
    if (!array.isArray()) {
      throw wrongType(name);
    }
    if (array.size() > MOST_ENTRIES) {
      throw new Invalid(Reason.TEXT_TOO_LONG, name);
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode entry : array) {
      if (!(entry instanceof ObjectNode object)) {
        throw wrongType(name);
      }
      objects.add(new Fields(object));
    }
    return objects;
  }

  private static String text(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw wrongType(name);
    }
    return node.textValue();
  }

  private static Invalid wrongType(String name) {
    return new Invalid(Reason.VALUE_TYPE_WRONG, name);
  }
}
