package dev.aimo.adapter.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.model.ChatMessage;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.OutboundCall;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what is asked as the protocol has it. */
final class Questions {

  private static final String PATH = "/chat/completions";
  private static final int LONGEST_ANSWER = 8 << 20;

  private Questions() {}

  static OutboundCall whole(ModelEndpoint endpoint, ChatRequest request, Duration patience) {
    return call(endpoint, "application/json", body(endpoint, request), patience);
  }

  static OutboundCall streamed(ModelEndpoint endpoint, ChatRequest request, Duration patience) {
    ObjectNode body = body(endpoint, request).put("stream", true);
    return call(endpoint, "text/event-stream", body, patience);
  }

  private static OutboundCall call(
      ModelEndpoint endpoint, String accept, ObjectNode body, Duration patience) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", accept);
    headers.put("Content-Type", "application/json");
    endpoint.key().ifPresent(key -> headers.put("Authorization", "Bearer " + key.value()));
    return new OutboundCall(
        address(endpoint.base()),
        endpoint.namedBy(),
        headers,
        Optional.of(body.toString()),
        patience,
        LONGEST_ANSWER);
  }

  /** What follows a question mark stays behind the path. */
  private static URI address(URI base) {
    String text = base.toString();
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    return URI.create(path.replaceAll("/+$", "") + PATH + (mark < 0 ? "" : text.substring(mark)));
  }

  private static ObjectNode body(ModelEndpoint endpoint, ChatRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", endpoint.modelName());
    ArrayNode messages = body.putArray("messages");
    request.messages().forEach(message -> add(messages, message));
    body.put("temperature", request.temperature());
    request.mostTokens().ifPresent(most -> body.put("max_tokens", most));
    return body;
  }

  private static void add(ArrayNode messages, ChatMessage message) {
    messages
        .addObject()
        .put("role", message.speaker().name().toLowerCase(Locale.ROOT))
        .put("content", message.text());
  }
}
