package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.RecognizedText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of answers that take their time. */
final class AwaitedTest {

  private static final String PARSE = API + "/ocr/parse";
  private static final Map<String, String> FILE = Map.of("files", "https://example.org/a.png");
  private static final int SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final AtomicInteger failing = new AtomicInteger();
  private final MemoryAdapter memory;
  private final Server server;
  private final Http anna;
  private final String task;

  AwaitedTest() {
    Server.Setup setup = Server.setup();
    memory = setup.memory;
    memory.onReading((_, _) -> read());
    server = setup.start();
    anna = server.http().asAnna();
    task =
        anna.post(API + "/asr/transcribe", Map.of("fileUrls", "https://example.org/a.mp3"))
            .data()
            .path("taskId")
            .asText();
  }

  private RecognizedText read() {
    asked.countDown();
    try {
      if (!told.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never told");
      }
    } catch (InterruptedException e) {
      givenUp.countDown();
      throw new PortFailure("recognition", false, e);
    }
    if (failing.get() > 0) {
      throw new PortFailure("recognition", true, new IOException("SECRET"));
    }
    return new RecognizedText("read", List.of(), List.of());
  }

  @AfterEach
  void stop() {
    told.countDown();
    server.close();
  }

  @Test
  void sendsBlanksWhileItIsAtWork() throws InterruptedException {
    try (Wire wire = new Wire(server.adapter.port())) {
      ask(wire);
      assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
      String head = wire.answerHead();
      assertThat(head).startsWith("HTTP/1.1 200").containsIgnoringCase("application/json");
    }
  }

  @Test
  void answersInTheEnd() throws Exception {
    CompletableFuture<Http.Answer> running =
        CompletableFuture.supplyAsync(() -> anna.post(PARSE, FILE));
    awaitBlanks();
    told.countDown();

    Http.Answer answer = running.get(SECONDS, TimeUnit.SECONDS);

    assertThat(answer.text()).startsWith(" ");
    assertThat(answer.data().path("texts").path(0).asText()).isEqualTo("read");
    assertThat(answer.header("cache-control")).contains("private, no-store");
  }

  @Test
  void hasNoBodyForAHead() throws InterruptedException {
    CountDownLatch looked = new CountDownLatch(1);
    memory.onReporting(report -> {
      looked.countDown();
      read();
      return report;
    });
    Http.Answer answer = anna.send("HEAD", API + "/asr/wait/" + task);

    assertThat(looked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEmpty();
    assertThat(givenUp.await(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void failsInTheEnd() throws Exception {
    failing.set(1);
    CompletableFuture<Http.Answer> running =
        CompletableFuture.supplyAsync(() -> anna.post(PARSE, FILE));
    awaitBlanks();
    told.countDown();

    Http.Answer answer = running.get(SECONDS, TimeUnit.SECONDS);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).doesNotContain("SECRET");
  }

  @Test
  void isGivenUpWhenTheClientGoes() throws InterruptedException {
    try (Wire wire = new Wire(server.adapter.port())) {
      ask(wire);
      assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(givenUp.await(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void isGivenUpWhenTheServerStops() throws Exception {
    CompletableFuture<Http.Answer> running =
        CompletableFuture.supplyAsync(() -> anna.post(PARSE, FILE));
    awaitBlanks();
    long start = System.nanoTime();

    server.adapter.stop(Duration.ofSeconds(4));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(givenUp.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(running.get(SECONDS, TimeUnit.SECONDS).code()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsTooMuchWithAStatusThatSaysSo() throws InterruptedException {
    List<CompletableFuture<Http.Answer>> running =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> anna.post(PARSE, FILE)))
            .limit(5)
            .toList();
    assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();

    Http.Answer refused =
        (Http.Answer) CompletableFuture.anyOf(running.toArray(CompletableFuture[]::new)).join();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo(6);
    assertThat(refused.header("retry-after")).isPresent();
    told.countDown();
    assertThat(running.stream().map(CompletableFuture::join).filter(one -> one.code() == 0))
        .hasSize(4);
  }

  /** Longer than an answer is held back. */
  private void awaitBlanks() throws InterruptedException {
    assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(told.await(1500, TimeUnit.MILLISECONDS)).isFalse();
  }

  private void ask(Wire wire) {
    String body = "{\"files\":\"https://example.org/a.png\"}";
    wire.send(
        "POST " + PARSE + " HTTP/1.1",
        "Host: localhost",
        anna.headers().get(0) + ": " + anna.headers().get(1),
        "Content-Type: application/json",
        "Content-Length: " + body.length(),
        "",
        body);
  }
}
