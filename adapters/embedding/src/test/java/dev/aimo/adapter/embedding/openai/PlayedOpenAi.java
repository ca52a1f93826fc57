package dev.aimo.adapter.embedding.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Answers like OpenAI, last text first, with numbers that depend on the text alone. */
final class PlayedOpenAi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlayedOpenAi() {}

  static String answer(String question) {
    JsonNode asked = read(question);
    ObjectNode answer = JSON.createObjectNode().put("object", "list");
    ArrayNode data = answer.putArray("data");
    JsonNode input = asked.path("input");
    for (int i = input.size() - 1; i >= 0; i--) {
      ObjectNode one = data.addObject().put("object", "embedding").put("index", i);
      numbers(input.path(i).asText(), asked.path("dimensions").asInt(), one.putArray("embedding"));
    }
    return answer.toString();
  }

  private static void numbers(String text, int count, ArrayNode into) {
    Random random = new Random(text.hashCode());
    for (int i = 0; i < count; i++) {
      into.add(random.nextFloat() - 0.5f);
    }
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
