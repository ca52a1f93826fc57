package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.UnitOfWork;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FailureTest {

  private static final Map<String, String> ANNA =
      Map.of("email", "anna@example.test", "password", "Passw0rd-a");

  /** A unit of work that throws this instead of working. */
  private record Broken(RuntimeException failure) implements UnitOfWork {
    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
      throw failure;
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
      throw failure;
    }
  }

  private record BrokenHasher() implements PasswordHasher {
    @Override
    public PasswordHash hash(Password password) {
      throw new StackOverflowError("too deep");
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      return false;
    }
  }

  @Test
  void saysThatTheDatabaseFailedAndNotWhy() {
    Server.Setup setup = Server.setup();
    setup.unit =
        new Broken(new PortFailure("database", true, new IOException("SELECT secret_column")));
    try (Server server = setup.start();
        Logged log = new Logged(Failures.class.getName())) {
      Http.Answer answer =
          server.http().with("X-Request-Id", "request-1").post(API + "/auth/register", ANNA);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.code()).isEqualTo(2000);
      assertThat(answer.json().path("requestId").asText()).isEqualTo("request-1");
      assertThat(answer.text()).doesNotContain("SELECT", "Exception");
      assertLoggedOnce(log, "request-1", "SELECT secret_column");
    }
  }

  @Test
  void saysThatStorageFailed() {
    Server.Setup setup = Server.setup();
    setup.unit = new Broken(new PortFailure("blobs", false, new IOException("no space")));
    try (Server server = setup.start();
        Logged _ = new Logged(Failures.class.getName())) {
      assertThat(server.http().post(API + "/auth/register", ANNA).code()).isEqualTo(4003);
    }
  }

  @Test
  void answersWhatNobodyForesaw() {
    Server.Setup setup = Server.setup();
    setup.unit = new Broken(new IllegalStateException("inner secret"));
    try (Server server = setup.start();
        Logged log = new Logged(Failures.class.getName())) {
      Http.Answer answer =
          server.http().with("X-Request-Id", "request-2").post(API + "/auth/register", ANNA);
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.json().path("status").asText()).isEqualTo("error");
      assertThat(answer.text()).contains("request-2").doesNotContain("inner secret");
      assertLoggedOnce(log, "request-2", "inner secret");
    }
  }

  @Test
  void answersErrorsAsItAnswersExceptions() {
    Server.Setup setup = Server.setup();
    setup.hasher = new BrokenHasher();
    try (Server server = setup.start();
        Logged _ = new Logged(Failures.class.getName())) {
      assertThat(server.http().post(API + "/auth/register", ANNA).status()).isEqualTo(500);
      assertThat(server.http().get("/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void writesOneLinePerRequestAndNoSecret() {
    try (Server server = Server.start();
        Logged log = new Logged("dev.aimo.access")) {
      Http anna = server.http().asAnna();
      Http.Answer answer =
          anna.with("X-Forwarded-For", "203.0.113.7")
              .with("X-Request-Id", "request-3")
              .get(API + "/user/info?token=hush");
      List<String> lines = log.await(3).stream().map(ILoggingEvent::getFormattedMessage).toList();
      assertThat(lines).hasSize(3);
      assertThat(lines.getLast())
          .matches(
              "GET /api/v1/user/info 200 "
                  + answer.bytes().length
                  + " \\d+\\.\\d{3} 203\\.0\\.113\\.7 request-3");
      assertThat(lines)
          .noneMatch(line ->
              line.contains("hush") || line.contains("Passw0rd") || line.contains("Bearer"));
    }
  }

  private static void assertLoggedOnce(Logged log, String requestId, String cause) {
    assertThat(log.events())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getMDCPropertyMap()).containsEntry("requestId", requestId);
          assertThat(event.getFormattedMessage()).doesNotContain("Passw0rd");
          assertThat(event.getThrowableProxy()).isNotNull();
          assertThat(rootMessages(event)).contains(cause);
        });
  }

  private static String rootMessages(ILoggingEvent event) {
    StringBuilder messages = new StringBuilder();
    for (var at = event.getThrowableProxy(); at != null; at = at.getCause()) {
      messages.append(at.getMessage()).append('\n');
    }
    return messages.toString();
  }
}
