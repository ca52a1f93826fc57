package dev.aimo.bootstrap.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A service that makes vectors of pictures and descriptions as DashScope's does, and knows two
 * things: the pictures that are told to it, which show the sea, and what is called a coast.
 */
final class PlayedPictures implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEA = "[0.6,0.8]";
  private static final String NOTHING = "[-1,0]";

  private final HttpServer server;
  private final String sea;
  private volatile boolean isAway;

  private PlayedPictures(HttpServer server, byte[] sea) {
    this.server = server;
    this.sea = Base64.getEncoder().encodeToString(sea);
  }

  static PlayedPictures start(byte[] sea) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PlayedPictures played = new PlayedPictures(server, sea);
    server.createContext(
        "/api/v1/services/embeddings/multimodal-embedding/multimodal-embedding", played::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return played;
  }

  /** From now on every call is answered with an error that may pass. */
  void goAway() {
    isAway = true;
  }

  Map<String, String> variables() {
    return Map.of(
        "MULTIMODAL_EMBEDDING_ENABLED", "true",
        "MULTIMODAL_EMBEDDING_DIMENSION", "2",
        "DASHSCOPE_API_KEY", "of-no-use-elsewhere",
        "DASHSCOPE_BASE_URL",
            "http://127.0.0.1:%d/api/v1".formatted(server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode content = JSON.readTree(exchange.getRequestBody()).at("/input/contents/0");
      if (isAway) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      boolean isSeen =
          content.path("image").asText().endsWith(sea)
              || content.path("text").asText().contains("coast");
      byte[] body =
          "{\"output\":{\"embeddings\":[{\"index\":0,\"embedding\":%s}]}}"
              .formatted(isSeen ? SEA : NOTHING)
              .getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
