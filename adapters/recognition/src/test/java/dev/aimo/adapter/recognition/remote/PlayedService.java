package dev.aimo.adapter.recognition.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A small HTTP server that plays a service, with all that can go wrong there. */
public final class PlayedService implements AutoCloseable {

  /** What was asked; names of headers in any case. */
  public record Question(String method, String path, Map<String, String> headers, String body) {}

  /** What is answered. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer of(int status, String body) {
      return new Answer(status, Map.of(), body);
    }
  }

  private static final Answer NOTHING = Answer.of(0, "");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
  private final List<Question> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Question, Answer> usual = _ -> Answer.of(404, "{}");

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
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
  }

  public List<Question> asked() {
    return asked;
  }

  public void usually(Function<Question, Answer> answer) {
    usual = answer;
  }

  public void next(int status, String body) {
    next.add(Answer.of(status, body));
  }

  public void next(int status, String header, String value) {
    next.add(new Answer(status, Map.of(header, value), "{}"));
  }

  /** Says nothing until the test is over. */
  public void nextNothing() {
    next.add(NOTHING);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      Question question =
          new Question(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(question);
      Answer planned = next.poll();
      answer(exchange, planned == null ? usual.apply(question) : planned);
    }
  }

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.equals(NOTHING)) {
      hold();
      return;
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void hold() {
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
