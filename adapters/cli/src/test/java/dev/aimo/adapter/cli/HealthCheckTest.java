package dev.aimo.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

  @Test
  void isReadyWhenTheServerSaysSo() throws IOException {
    assertThat(answerTo(200, "{\"status\":\"ready\"}").ready()).isTrue();
  }

  @Test
  void isNotReadyWhileTheServerStarts() throws IOException {
    assertThat(answerTo(503, "starting")).isEqualTo(new HealthAnswer(false, "starting"));
  }

  @Test
  void saysThatNothingAnswers() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(HealthCheck.ask(free).text()).isEqualTo("nothing answers on port " + free);
  }

  private static HealthAnswer answerTo(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/readyz",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      return HealthCheck.ask(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }
}
