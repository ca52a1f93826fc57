package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Being told to stop while people are in the middle of something. */
class StopTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String LOGIN = "{\"email\":\"anna@example.test\",\"password\":\"secret1\"}";

  @TempDir Path directory;

  @Test
  void finishesWhatRunsAndThenClosesInOrder() throws Exception {
    try (Program program = Program.start(directory, Map.of(), "quickstart", "--port", "0");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int port = program.awaitPort();
      String token = Running.register(port, "anna@example.test");
      try (Socket idle = keptAlive(port);
          Socket slow = halfARequest(port);
          Connection database = writeLock()) {
        CompletableFuture<Caller.Answer> waiting =
            CompletableFuture.supplyAsync(() -> Running.rename(port, token), threads);
        Running.awaitRequests(port, 2);
        program.terminate();
        program.await(line -> line.contains("stop: asked to"));
        rest(slow);
        database.rollback();
        assertThat(answer(slow)).contains("200 OK").contains("\"token\"");
        assertThat(waiting.get(10, TimeUnit.SECONDS).code()).isZero();
        assertThat(program.awaitExit(LIMIT)).isZero();
        assertThat(idle.isConnected()).isTrue();
      }
      assertInOrder(
          program.output(),
          "stop: asked to",
          "database closed",
          "vector store closed",
          "stop: done");
    }
  }

  @Test
  void doesNotWaitForeverForATransactionThatIsStuck() throws Exception {
    try (Program program = Program.start(directory, Map.of(), "quickstart", "--port", "0")) {
      int port = program.awaitPort();
      String token = Running.register(port, "anna@example.test");
      try (Connection database = writeLock();
          Socket stuck = connect(port)) {
        send(stuck, renameRequest(token));
        Running.awaitRequests(port, 1);
        program.terminate();
        assertThat(program.awaitExit(LIMIT)).isZero();
        assertThat(database.isClosed()).isFalse();
      }
    }
  }

  private static String renameRequest(String token) {
    String body = "{\"nickname\":\"Anna\"}";
    return "PUT /api/v1/user/info HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(token, body.length(), body);
  }

  /** What another program does that writes to the same file for a while. */
  private Connection writeLock() throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/aimo.db"));
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE users SET status = status");
    }
    return connection;
  }

  private static Socket keptAlive(int port) throws IOException {
    Socket socket = connect(port);
    send(socket, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(reader(socket).readLine()).contains("200");
    return socket;
  }

  private static Socket halfARequest(int port) throws IOException {
    Socket socket = connect(port);
    send(
        socket,
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(LOGIN.length(), LOGIN.substring(0, 10)));
    return socket;
  }

  private static void rest(Socket socket) throws IOException {
    send(socket, LOGIN.substring(10));
  }

  private static String answer(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    BufferedReader reader = reader(socket);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      text.append(line).append('\n');
      if (line.contains("\"token\"")) {
        break;
      }
    }
    return text.toString();
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void assertInOrder(String output, String... parts) {
    List<Integer> places = List.of(parts).stream().map(output::indexOf).toList();
    assertThat(places).as(output).doesNotContain(-1).isSorted();
  }
}
