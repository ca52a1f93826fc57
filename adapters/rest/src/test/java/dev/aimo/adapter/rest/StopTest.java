package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.health.HealthProbe;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StopTest {

  private final Patient patient = new Patient(new CountDownLatch(1), new CountDownLatch(1));
  private final Server server;
  private final int port;

  /** Answers when it is told to, and tells when it was asked. */
  private record Patient(CountDownLatch asked, CountDownLatch told) implements HealthProbe {
    @Override
    public String name() {
      return "database";
    }

    @Override
    public Optional<String> trouble() {
      asked.countDown();
      try {
        boolean inTime = told.await(30, TimeUnit.SECONDS);
        return inTime ? Optional.empty() : Optional.of("never told");
      } catch (InterruptedException e) {
        return Optional.of("interrupted");
      }
    }
  }

  StopTest() {
    Server.Setup setup = Server.setup();
    setup.probes = List.of(patient);
    server = setup.start();
    port = server.adapter.port();
  }

  @AfterEach
  void letGo() {
    patient.told.countDown();
    server.close();
  }

  @Test
  void isNotHeldUpByIdleConnections() {
    try (Wire idle = new Wire(server.adapter.port());
        Wire silent = new Wire(server.adapter.port())) {
      idle.send("GET /healthz HTTP/1.1", "Host: localhost", "");
      assertThat(idle.answer()).startsWith("HTTP/1.1 200");
      silent.write(new byte[0]);
      assertThat(millisToStop(Duration.ofSeconds(4))).isLessThan(1500);
      assertThat(idle.isClosedByServer()).isTrue();
    }
  }

  @Test
  void answersWhatIsRunningBeforeItStops() throws Exception {
    CompletableFuture<Http.Answer> running = slowRequest();
    CompletableFuture<Long> stopped =
        CompletableFuture.supplyAsync(() -> millisToStop(Duration.ofSeconds(4)));
    awaitRefusal();
    assertThat(stopped).isNotDone();
    patient.told.countDown();
    Http.Answer answer = running.get(5, TimeUnit.SECONDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("connection")).contains("close");
    assertThat(stopped.get(5, TimeUnit.SECONDS)).isLessThan(3500);
  }

  @Test
  void givesUpAtTheDeadline() throws Exception {
    CompletableFuture<Http.Answer> running = slowRequest();
    assertThat(millisToStop(Duration.ofMillis(700))).isBetween(600L, 2000L);
    patient.told.countDown();
    assertThat(running.handle((_, _) -> true).get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void takesNoNewConnectionAfterwards() {
    server.adapter.close();
    assertThatThrownBy(() -> new Http(port).get(API + "/health"))
        .isInstanceOf(UncheckedIOException.class);
  }

  private CompletableFuture<Http.Answer> slowRequest() throws InterruptedException {
    CompletableFuture<Http.Answer> running =
        CompletableFuture.supplyAsync(() -> server.http().get("/health/db"));
    assertThat(patient.asked.await(5, TimeUnit.SECONDS)).isTrue();
    return running;
  }

  private long millisToStop(Duration deadline) {
    long start = System.nanoTime();
    server.adapter.stop(deadline);
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void awaitRefusal() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    while (System.nanoTime() < deadline) {
      try {
        new Wire(port).close();
      } catch (UncheckedIOException _) {
        return;
      }
    }
    throw new AssertionError("the server still takes connections");
  }
}
