package dev.aimo.bootstrap.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it took, by delivery. Now and then it refuses, and takes it the next time. */
final class Receiver implements AutoCloseable {

  private static final int REFUSES_EVERY = 7;

  final Map<String, Integer> taken = new ConcurrentHashMap<>();
  final AtomicInteger refused = new AtomicInteger();

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String delivery = exchange.getRequestHeaders().getFirst("X-AIMO-Delivery");
      boolean refuses = asked.incrementAndGet() % REFUSES_EVERY == 0;
      if (refuses) {
        refused.incrementAndGet();
      } else {
        taken.merge(delivery, 1, Integer::sum);
      }
      exchange.sendResponseHeaders(refuses ? 503 : 204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
