package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed again and again while it writes: what was acknowledged is there afterwards. */
@Tag("proof")
class KillTest {

  private static final int TIMES = 50;

  private final AtomicInteger attempted = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  @TempDir Path directory;

  @Test
  void losesNoAcknowledgedWrite() throws Exception {
    String token = register();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    for (int i = 0; i < TIMES; i++) {
      try (Program program = start()) {
        int port = program.awaitPort();
        assertNothingLost(port, token);
        CompletableFuture<Void> writer =
            CompletableFuture.runAsync(() -> writeUntilItEnds(port, token), threads);
        awaitWrites(writer, acknowledged.get() + ThreadLocalRandom.current().nextInt(1, 200));
        program.kill();
        writer.get(30, TimeUnit.SECONDS);
      }
    }
    try (Program program = start()) {
      assertNothingLost(program.awaitPort(), token);
      try (Stream<Path> scratch = Files.list(directory.resolve("data/tmp"))) {
        assertThat(scratch.filter(Files::isDirectory)).hasSize(1);
      }
    }
  }

  private String register() throws InterruptedException {
    Map<String, String> anna = Caller.credentials("anna@example.test", "secret1");
    try (Program program = start()) {
      Caller caller = new Caller(program.awaitPort());
      caller.post("/api/v1/auth/register", anna);
      String token = caller.post("/api/v1/auth/login", anna).data("/token");
      caller.put("/api/v1/user/info", Map.of("nickname", "0"), Caller.bearer(token));
      return token;
    }
  }

  private Program start() {
    return Program.start(directory, Map.of(), "quickstart", "--port", "0");
  }

  private void assertNothingLost(int port, String token) {
    Caller.Answer answer = new Caller(port).get("/api/v1/user/info", Caller.bearer(token));
    assertThat(Integer.parseInt(answer.data("/nickname")))
        .isBetween(acknowledged.get(), attempted.get());
  }

  private void writeUntilItEnds(int port, String token) {
    Caller caller = new Caller(port);
    try {
      while (true) {
        String number = Integer.toString(attempted.incrementAndGet());
        Caller.Answer answer =
            caller.put("/api/v1/user/info", Map.of("nickname", number), Caller.bearer(token));
        assertThat(answer.code()).isZero();
        acknowledged.set(Integer.parseInt(number));
      }
    } catch (IllegalStateException e) {
      // the server is gone, which is the point
    }
  }

  private void awaitWrites(CompletableFuture<Void> writer, int number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (acknowledged.get() < number) {
      assertThat(writer).isNotDone();
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
