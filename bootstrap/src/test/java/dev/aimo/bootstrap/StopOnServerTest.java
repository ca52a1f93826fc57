package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.dialect.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Being told to stop while a transaction waits for a lock that somebody else holds on the server.
 */
@ParameterizedClass(allowZeroInvocations = true)
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
class StopOnServerTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final FreshDatabase database;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir Path directory;

  StopOnServerTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void finishesATransactionThatGetsItsLock() throws Exception {
    try (Program program = start();
        Connection lock = database.connect()) {
      int port = program.awaitPort();
      String token = Running.register(port, "anna@example.test");
      holdAllAccounts(lock);
      CompletableFuture<Caller.Answer> waiting =
          CompletableFuture.supplyAsync(() -> Running.rename(port, token), threads);
      Running.awaitRequests(port, 1);
      program.terminate();
      program.await(line -> line.contains("stop: asked to"));
      lock.rollback();
      assertThat(waiting.get(10, TimeUnit.SECONDS).code()).isZero();
      assertThat(program.awaitExit(LIMIT)).isZero();
    }
  }

  @Test
  void endsInTimeWhenTheLockNeverComes() throws Exception {
    try (Program program = start();
        Connection lock = database.connect()) {
      int port = program.awaitPort();
      String token = Running.register(port, "ben@example.test");
      holdAllAccounts(lock);
      CompletableFuture<Boolean> refused =
          CompletableFuture.supplyAsync(() -> Running.rename(port, token), threads)
              .handle((answer, failure) -> failure != null || answer.code() != 0);
      Running.awaitRequests(port, 1);
      program.terminate();
      program.awaitExit(LIMIT);
      assertThat(refused.get(5, TimeUnit.SECONDS)).isTrue();
      lock.rollback();
    }
  }

  private Program start() {
    return Program.start(
        directory,
        Map.of(
            "DATABASE_URL", url(),
            "JWT_SECRET", "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ",
            "HOST", "127.0.0.1",
            "PORT", "0",
            "AIMO_DATA_DIR", directory.toString()),
        "serve");
  }

  private String url() {
    Location.OnServer on = (Location.OnServer) database.settings().location();
    return "%s://%s:%s@%s/%s"
        .formatted(
            database.engine().dialect().id(),
            encoded(on.user()),
            encoded(on.password()),
            on.address(),
            on.database());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void holdAllAccounts(Connection lock) throws SQLException {
    lock.setAutoCommit(false);
    try (Statement statement = lock.createStatement()) {
      statement.executeUpdate("UPDATE users SET status = status + 1");
    }
  }
}
