package dev.aimo.bootstrap.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A service that makes vectors as OpenAI's does, of the words of a text: texts with words in common
 * are near. It can be slow and it can fail, and it counts.
 */
final class PlayedEmbeddings implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<Integer, Map<String, Integer>> embedded = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile double share;
  private volatile Duration pause = Duration.ZERO;

  private PlayedEmbeddings(HttpServer server) {
    this.server = server;
  }

  static PlayedEmbeddings start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PlayedEmbeddings played = new PlayedEmbeddings(server);
    server.createContext("/v1/embeddings", played::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return played;
  }

  /** Fails that share of all calls, from 0 to 1, one half by an error and one by hanging up. */
  void failing(double share) {
    this.share = share;
  }

  /** How long each call with more than one text takes. */
  void pausing(Duration pause) {
    this.pause = pause;
  }

  Map<String, String> variables(int dimensions) {
    return Map.of(
        "EMBEDDING_PROVIDER", "openai",
        "OPENAI_BASE_URL", "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()),
        "OPENAI_API_KEY", "of-no-use-elsewhere",
        "OPENAI_EMBEDDING_MODEL", "played",
        "OPENAI_EMBEDDING_DIMENSIONS", Integer.toString(dimensions));
  }

  /** How often each text became a vector of that size. */
  Map<String, Integer> embedded(int dimensions) {
    return embedded.getOrDefault(dimensions, Map.of());
  }

  int calls() {
    return calls.get();
  }

  int failures() {
    return failures.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode asked = JSON.readTree(exchange.getRequestBody());
      calls.incrementAndGet();
      if (ThreadLocalRandom.current().nextDouble() < share) {
        failures.incrementAndGet();
        fail(exchange);
        return;
      }
      byte[] body = JSON.writeValueAsBytes(answer(asked));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void fail(HttpExchange exchange) throws IOException {
    if (ThreadLocalRandom.current().nextBoolean()) {
      exchange.sendResponseHeaders(503, -1);
    }
  }

  private ObjectNode answer(JsonNode asked) {
    int dimensions = asked.path("dimensions").asInt();
    JsonNode input = asked.path("input");
    List<String> texts =
        input.isTextual()
            ? List.of(input.asText())
            : input.valueStream().map(JsonNode::asText).toList();
    if (texts.size() > 1) {
      LockSupport.parkNanos(pause.toNanos());
    }
    ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", "played");
    ArrayNode data = answer.putArray("data");
    Map<String, Integer> counts =
        embedded.computeIfAbsent(dimensions, _ -> new ConcurrentHashMap<>());
    for (int i = 0; i < texts.size(); i++) {
      counts.merge(texts.get(i), 1, Integer::sum);
      ObjectNode one = data.addObject().put("object", "embedding").put("index", i);
      ArrayNode numbers = one.putArray("embedding");
      for (float number : vector(texts.get(i), dimensions)) {
        numbers.add(number);
      }
    }
    answer.putObject("usage").put("prompt_tokens", texts.size()).put("total_tokens", texts.size());
    return answer;
  }

  private static float[] vector(String text, int dimensions) {
    float[] sum = new float[dimensions];
    for (String word : text.split(" ", -1)) {
      Random random = new Random(word.hashCode());
      for (int i = 0; i < dimensions; i++) {
        sum[i] += random.nextFloat() - 0.5f;
      }
    }
    return sum;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
