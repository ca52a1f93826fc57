package dev.aimo.adapter.releases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server that plays GitHub. It answers 404 unless told otherwise. */
final class ReleaseServer implements AutoCloseable {

  static final String DESKTOP = "/repos/ximing/aimo/releases/latest";
  static final String APK = "/repos/ximing/aimo-app/releases/latest";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  ReleaseServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The paths that were asked for, in order. */
  List<String> asked() {
    return asked;
  }

  void on(String path, HttpHandler handler) {
    handlers.put(path, handler);
  }

  void on(String path, int status, String body) {
    on(path, exchange -> answer(exchange, status, body));
  }

  void redirect(String path, int status, String target) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          answer(exchange, status, "");
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      handlers.getOrDefault(path, ReleaseServer::refuse).handle(exchange);
    }
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    answer(exchange, 404, "{\"message\":\"Not Found\"}");
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
