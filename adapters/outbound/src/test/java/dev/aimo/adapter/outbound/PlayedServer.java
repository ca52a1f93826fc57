package dev.aimo.adapter.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers each connection with whatever bytes it is told to. */
final class PlayedServer implements AutoCloseable {

  /** Plays one connection, whose request has been read. */
  interface Script {
    void play(OutputStream out) throws IOException, InterruptedException;
  }

  final AtomicInteger connections = new AtomicInteger();

  /** Released when a connection was closed by the other side, or could not be written any more. */
  final CountDownLatch gone = new CountDownLatch(1);

  private final ServerSocket socket;
  private final Script script;
  private volatile String lastRequest = "";

  PlayedServer(ServerSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
    Thread.ofVirtual().start(this::serve);
  }

  static PlayedServer start(Script script) {
    try {
      return new PlayedServer(new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1")), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlayedServer saying(String answer) {
    return start(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  int port() {
    return socket.getLocalPort();
  }

  URI address() {
    return address("http", "127.0.0.1");
  }

  URI address(String scheme, String host) {
    return URI.create(scheme + "://" + host + ":" + port() + "/path?x=y");
  }

  String lastRequest() {
    return lastRequest;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.incrementAndGet();
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
      lastRequest = request(connection);
      script.play(connection.getOutputStream());
    } catch (IOException _) {
      gone.countDown();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String request(Socket connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder request = new StringBuilder();
    int length = 0;
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      request.append(line).append('\n');
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    byte[] left = new byte[length];
    for (int i = 0; i < length; i++) {
      left[i] = (byte) reader.read();
    }
    return request.append('\n').append(new String(left, StandardCharsets.UTF_8)).toString();
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
