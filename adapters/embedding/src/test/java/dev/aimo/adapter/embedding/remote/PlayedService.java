package dev.aimo.adapter.embedding.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A small HTTP server that plays a service, with all that can go wrong there. */
public final class PlayedService implements AutoCloseable {

  /** What was asked. */
  public record Question(String method, String path, String authorization, String body) {}

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private final Queue<HttpHandler> next = new ConcurrentLinkedQueue<>();
  private final List<Question> asked = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> usual = _ -> "{}";

  public PlayedService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  public List<Question> asked() {
    return asked;
  }

  /** What it answers to a question when nothing else was said. */
  public void usually(UnaryOperator<String> answer) {
    usual = answer;
  }

  public void next(HttpHandler handler) {
    next.add(handler);
  }

  public void next(int status, String body) {
    next(exchange -> answer(exchange, status, body));
  }

  public void next(int status, String header, String value) {
    next(exchange -> {
      exchange.getResponseHeaders().add(header, value);
      answer(exchange, status, "{}");
    });
  }

  /** Says nothing until the test is over. */
  public void nextNothing() {
    next(_ -> hold());
  }

  /** Begins to answer, and stops in the middle. */
  public void nextBeginning() {
    next(exchange -> {
      begin(exchange, 0);
      hold();
    });
  }

  /** Closes the connection in the middle of the answer. */
  public void nextCut() {
    next(exchange -> begin(exchange, 1_000));
  }

  public void nextEndless() {
    next(exchange -> {
      begin(exchange, 0);
      byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      while (over.getCount() > 0) {
        exchange.getResponseBody().write(blanks);
      }
    });
  }

  private static void begin(HttpExchange exchange, int length) throws IOException {
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Question(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).getFirst(),
              body));
      HttpHandler handler = next.poll();
      if (handler != null) {
        handler.handle(exchange);
      } else {
        answer(exchange, 200, usual.apply(body));
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Keeps the one who asked waiting until the test is over. */
  void hold() {
    try {
      if (!over.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
