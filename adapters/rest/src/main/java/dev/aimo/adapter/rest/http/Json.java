package dev.aimo.adapter.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as the contract has it: what is absent is left out. */
public final class Json {

  private static final int DEEPEST = 200;

  /**
   * Three bytes can be an object, which takes some hundred: a body of nothing else fills a heap.
   */
  private static final int MOST_TOKENS = 20_000;

  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  // Virtual threads are too many to keep buffers per thread
                  .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                  .build())
          .registerModule(new Jdk8Module())
          .setDefaultPropertyInclusion(
              // What clients put into properties stays as it is, nulls and all
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a wire record can not be written", e);
    }
  }

  /** The values of the object that is written in this text; nothing when it is none. */
  public static Optional<Map<String, @Nullable Object>> values(String text) {
    try {
      return Optional.of(MAPPER.readTree(text))
          .filter(JsonNode::isObject)
          .map(object -> MAPPER.convertValue(object, VALUES));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /** The values of each object of the list in this text; nothing when it is anything else. */
  static Optional<List<Map<String, @Nullable Object>>> objects(String text) {
    try {
      JsonNode list = MAPPER.readTree(text);
      return list.isArray() && list.valueStream().allMatch(JsonNode::isObject)
          ? Optional.of(
              list.valueStream().map(object -> MAPPER.convertValue(object, VALUES)).toList())
          : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /** The object in these bytes. An array counts as an object without fields. */
  static ObjectNode object(byte[] bytes, Charset charset) {
    return switch (tree(bytes, charset)) {
      case ObjectNode object -> object;
      case JsonNode other when other.isArray() || other.isMissingNode() ->
          JsonNodeFactory.instance.objectNode();
      default -> throw new MalformedBody();
    };
  }

  private static JsonNode tree(byte[] bytes, Charset charset) {
    try {
      return charset.equals(StandardCharsets.UTF_8)
          ? MAPPER.readTree(bytes)
          : MAPPER.readTree(new String(bytes, charset));
    } catch (IOException _) {
      throw new MalformedBody();
    }
  }
}
