package dev.aimo.adapter.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins to answer everybody, and goes on only when a test says so. */
final class SlowServer implements AutoCloseable {

  private static final String FIRST =
      """
      HTTP/1.1 200 OK\r
      Content-Type: text/event-stream\r
      \r
      data: {"choices":[{"delta":{"content":"First "}}]}

      """;
  private static final String LAST =
      "data: {\"choices\":[{\"delta\":{\"content\":\"and last\"}}]}\n\ndata: [DONE]\n\n";
  private static final String LENGTH = "content-length:";

  /** How many were left in the middle of an answer. */
  final AtomicInteger hungUp = new AtomicInteger();

  private final Set<Socket> answering = ConcurrentHashMap.newKeySet();
  private final ServerSocket socket;

  SlowServer() {
    try {
      socket = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
  }

  int answering() {
    return answering.size();
  }

  /** Ends all answers as they should end. */
  void goOn() {
    for (Socket connection : List.copyOf(answering)) {
      answering.remove(connection);
      try {
        connection.getOutputStream().write(LAST.getBytes(UTF_8));
        connection.shutdownOutput();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve() {
    while (true) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> play(connection));
      } catch (SocketException _) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void play(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      readRequest(in);
      answering.add(connection);
      connection.getOutputStream().write(FIRST.getBytes(UTF_8));
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // Hung up, less politely
    } finally {
      if (answering.remove(connection)) {
        hungUp.incrementAndGet();
      }
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
      line.append((char) read);
    }
    return line.toString().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
