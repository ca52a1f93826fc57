package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of JSON, one at a time: how they are written, and how they are read within bounds. */
final class JsonValues {

  private static final int DEEPEST = 200;
  private static final int LONGEST_NAME = 10_000;
  private static final int LONGEST_NUMBER = 400;

  /** As escapes, a byte of text may take six. */
  private static final int LONGEST_TEXT = 8 * 1024 * 1024;

  /** Of one memo, everything included. */
  private static final long LARGEST_VALUE = 16L * 1024 * 1024;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private JsonValues() {}

  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Number number -> json.writeNumber(number.toString());
      default -> json.writeString(value.toString());
    }
  }

  /** The value at which the parser stands. */
  static @Nullable Object read(JsonParser json) throws IOException {
    return read(json, json.currentTokenLocation().getByteOffset() + LARGEST_VALUE);
  }

  private static @Nullable Object read(JsonParser json, long end) throws IOException {
    if (json.currentLocation().getByteOffset() > end) {
      throw Refusal.tooLarge();
    }
    JsonToken token = json.currentToken();
    return switch (token) {
      case null -> throw Refusal.malformed("json");
      case START_OBJECT -> map(json, end);
      case START_ARRAY -> list(json, end);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw Refusal.malformed(token.name());
    };
  }

  private static Map<String, @Nullable Object> map(JsonParser json, long end) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, read(json, end));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonParser json, long end) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(json, end));
    }
    return list;
  }
}
