package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types a command. */
class ProgramTest {

  private static final Map<String, String> SQLITE = Map.of("DATABASE_URL", "sqlite:aimo.db");

  @TempDir Path directory;

  @Test
  void servesFromOneDirectoryAndSaysWhere() throws Exception {
    try (Program program = Program.start(directory, Map.of(), "quickstart", "--port", "0")) {
      String line = program.await(said -> said.startsWith("AIMO runs at "));
      int port = Integer.parseInt(line.replaceAll(".*127\\.0\\.0\\.1:(\\d+) .*", "$1"));
      assertThat(new Caller(port).get("/readyz").status()).isEqualTo(200);
      assertThat(new Caller(port).get("/health/db").body())
          .isEqualTo("{\"database\":\"ok\",\"drizzle\":\"ok\",\"lancedb\":\"ok\"}");
    }
    assertThat(directory.resolve("data/aimo.db")).isRegularFile();
    assertThat(directory.resolve("data/lancedb_data")).isDirectory();
    assertThat(directory.resolve("data/logs/aimo.log")).isRegularFile();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("data"));
    }
  }

  @Test
  void servesInMemoryWithoutAnySetting() throws Exception {
    try (Program program = Program.start(directory, Map.of("PORT", "0"), "serve", "--in-memory")) {
      Caller caller = new Caller(program.awaitPort());
      assertThat(
              caller.post("/api/v1/auth/register", Caller.credentials("a@b.c", "secret1")).code())
          .isZero();
      assertThat(program.output()).contains("nothing is kept");
    }
  }

  @Test
  void refusesToServeWithoutASecret() throws Exception {
    assertFails(SQLITE, "JWT_SECRET is not set");
  }

  @Test
  void refusesToServeWithAWellKnownSecret() throws Exception {
    assertFails(
        Map.of(
            "DATABASE_URL",
            "sqlite:aimo.db",
            "JWT_SECRET",
            "your-super-secret-jwt-key-change-in-production"),
        "well known");
  }

  @Test
  void explainsAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertFails(
          Map.of(
              "DATABASE_URL", "sqlite:aimo.db",
              "JWT_SECRET", "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ",
              "HOST", "127.0.0.1",
              "PORT", Integer.toString(taken.getLocalPort())),
          Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void listsTheDatabasesItKnows() throws Exception {
    assertFails(Map.of("DATABASE_TYPE", "oracle"), "mysql, mariadb, postgresql, sqlite");
  }

  @Test
  void migratesAndSaysToWhichVersion() throws Exception {
    try (Program program = Program.start(directory, SQLITE, "migrate")) {
      assertThat(program.awaitExit()).isZero();
      assertThat(program.output())
          .contains("SQLite")
          .contains("schema version")
          .contains("applied");
    }
    try (Program program = Program.start(directory, SQLITE, "migrate")) {
      assertThat(program.awaitExit()).isZero();
      assertThat(program.output()).contains("nothing to do");
    }
  }

  @Test
  void explainsAWordItDoesNotKnow() throws Exception {
    try (Program program = Program.start(directory, Map.of(), "fly")) {
      assertThat(program.awaitExit()).isEqualTo(2);
      assertThat(program.output()).contains("no command \"fly\"").contains("Usage:");
    }
  }

  @Test
  void tellsWhetherTheServerIsReady() throws Exception {
    try (Program server = Program.start(directory, Map.of("PORT", "0"), "serve", "--in-memory")) {
      String port = Integer.toString(server.awaitPort());
      try (Program check = Program.start(directory, Map.of(), "check-health", "--port", port)) {
        assertThat(check.awaitExit()).isZero();
      }
    }
    try (Program check = Program.start(directory, Map.of("PORT", "1"), "check-health")) {
      assertThat(check.awaitExit()).isEqualTo(1);
    }
  }

  @Test
  void explainsAPortThatIsNoNumber() throws Exception {
    try (Program check = Program.start(directory, Map.of("PORT", "abc"), "check-health")) {
      assertThat(check.awaitExit()).isEqualTo(1);
      assertThat(check.output()).contains("PORT is \"abc\"").doesNotContain("\tat ");
    }
  }

  private void assertFails(Map<String, String> variables, String because)
      throws IOException, InterruptedException {
    try (Program program = Program.start(directory, variables, "serve")) {
      assertThat(program.awaitExit()).isEqualTo(1);
      assertThat(program.output()).contains("AIMO can not start").contains(because);
      assertThat(program.output()).doesNotContain("\tat ");
    }
  }
}
