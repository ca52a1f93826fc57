package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlowClientTest {

  /** More than sockets and buffers on the way hold. */
  private static final long LARGE = 64L * 1024 * 1024;

  private final CountingStore store = new CountingStore();
  private final Server server = server();

  private Server server() {
    Server.Setup setup = Server.setup().with("HTTP_READ_TIMEOUT", "1");
    setup.blobs = store;
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void losesPatienceInTheHeadOfARequest() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
      assertEnded(wire);
    }
  }

  @Test
  void losesPatienceInTheMiddleOfABody() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "POST " + API + "/auth/login HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 100",
          "",
          "{");
      assertEnded(wire);
    }
  }

  @Test
  void doesNotHurryWhoHasNotAskedYet() {
    try (Wire idle = new Wire(server.adapter.port());
        Wire slow = new Wire(server.adapter.port())) {
      slow.write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
      assertEnded(slow);
      idle.send("GET /healthz HTTP/1.1", "Host: localhost", "");
      assertThat(idle.answer()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void leavesNoFileBehindWhenAnUploadBreaksOff() {
    Http anna = server.http().asAnna();
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "POST " + API + "/user/avatar HTTP/1.1",
          "Host: localhost",
          "Authorization: " + anna.headers().get(1),
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Length: 100000",
          "",
          "--x",
          "Content-Disposition: form-data; name=\"avatar\"; filename=\"a.png\"",
          "",
          "abc");
      assertEnded(wire);
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!server.temporaryFiles().isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(server.temporaryFiles()).isEmpty();
  }

  @Test
  void closesTheFileOfWhoTakesNoMoreOfIt() throws InterruptedException {
    String url =
        new Multipart()
            .file("file", "a.bin", "application/x-a", Multipart.PNG)
            .post(server.http().asAnna(), API + "/attachments/upload")
            .data()
            .path("attachment")
            .path("url")
            .asText();
    store.pretend(LARGE);
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send("GET " + url + " HTTP/1.1", "Host: localhost", "");
      assertThat(wire.answerHead()).startsWith("HTTP/1.1 200");
      assertThat(store.lastIsClosed()).isTrue();
    }
    assertThat(store.given()).isLessThan(LARGE);
  }

  private static void assertEnded(Wire wire) {
    String last = wire.answer();
    assertThat(last.isEmpty() || last.startsWith("HTTP/1.1 400")).as(last).isTrue();
    assertThat(wire.isClosedByServer()).isTrue();
  }
}
