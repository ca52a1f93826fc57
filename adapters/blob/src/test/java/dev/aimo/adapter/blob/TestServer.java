package dev.aimo.adapter.blob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** A server that behaves badly. */
final class TestServer implements AutoCloseable {

  /** What it does with a connection. */
  interface Behaviour {
    void with(Socket connection) throws IOException;
  }

  private final ServerSocket socket;

  TestServer(Behaviour behaviour) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(behaviour));
  }

  /** Takes what is sent and never says anything. */
  static TestServer silent() throws IOException {
    return new TestServer(
        connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()));
  }

  /** Takes nothing at all. */
  static TestServer deaf() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    return new TestServer(_ -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** Thanks for each request, and hangs up without a word when the next one has begun. */
  static TestServer hangingUp() throws IOException {
    return new TestServer(connection -> {
      InputStream in = connection.getInputStream();
      OutputStream out = connection.getOutputStream();
      String head = head(in);
      if (head.contains("expect: 100-continue")) {
        say(out, "HTTP/1.1 100 Continue\r\n\r\n");
      }
      in.readNBytes(length(head));
      say(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      if (in.read() >= 0) {
        connection.setSoLinger(true, 0);
      }
    });
  }

  /** Says no to everything. */
  static TestServer answering(String status, String body) throws IOException {
    return new TestServer(connection -> {
      head(connection.getInputStream());
      say(
          connection.getOutputStream(),
          "HTTP/1.1 %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(status, body.length(), body));
    });
  }

  /** Lets everybody write, and nobody read. */
  static TestServer denyingReads() throws IOException {
    return new TestServer(connection -> {
      String head = head(connection.getInputStream());
      connection.getInputStream().readNBytes(length(head));
      say(
          connection.getOutputStream(),
          head.startsWith("get ")
              ? answer("403 Forbidden", "<Error><Code>AccessDenied</Code></Error>")
              : answer("200 OK", ""));
    });
  }

  String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept(Behaviour behaviour) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(behaviour, connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Behaviour behaviour, Socket connection) {
    try (connection) {
      behaviour.with(connection);
    } catch (IOException e) {
      // The other side has hung up first.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (head.toString().endsWith("\r\n\r\n")) {
        return head.toString().toLowerCase(Locale.ROOT);
      }
    }
    throw new IOException("the request ended early");
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.startsWith("content-length: "))
        .map(line -> Integer.parseInt(line.substring("content-length: ".length())))
        .findFirst()
        .orElse(0);
  }

  private static String answer(String status, String body) {
    return "HTTP/1.1 %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.length(), body);
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }
}
