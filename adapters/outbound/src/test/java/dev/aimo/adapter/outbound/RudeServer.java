package dev.aimo.adapter.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A server on loopback that does not wait for what the first who connects has to say. */
final class RudeServer implements AutoCloseable {

  /** How whoever connects is met. */
  interface Welcome {
    void play(Socket connection) throws IOException;
  }

  private final ServerSocket socket;
  private final Welcome welcome;

  RudeServer(Welcome welcome) {
    this.welcome = welcome;
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** As if it could encrypt. */
  URI address() {
    return URI.create("https://models.example:" + socket.getLocalPort() + "/");
  }

  static void say(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(UTF_8));
    connection.shutdownOutput();
    connection.getInputStream().readAllBytes();
  }

  static void hangUp(Socket connection, boolean abruptly) throws IOException {
    connection.setSoLinger(abruptly, 0);
    assertThat(connection.getInputStream().read()).isNotNegative();
  }

  private void serve() {
    try (Socket connection = socket.accept()) {
      welcome.play(connection);
    } catch (SocketException _) {
      // The test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
