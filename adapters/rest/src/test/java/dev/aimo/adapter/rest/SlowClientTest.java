package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlowClientTest {

  private final Server server = Server.setup().with("HTTP_READ_TIMEOUT", "1").start();

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

  private static void assertEnded(Wire wire) {
    String last = wire.answer();
    assertThat(last.isEmpty() || last.startsWith("HTTP/1.1 400")).as(last).isTrue();
    assertThat(wire.isClosedByServer()).isTrue();
  }
}
