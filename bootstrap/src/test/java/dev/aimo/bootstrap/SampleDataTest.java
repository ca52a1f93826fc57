package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sample data as somebody gets it who types the commands. */
class SampleDataTest {

  private static final Map<String, String> SQLITE = Map.of("DATABASE_URL", "sqlite:data/aimo.db");

  @TempDir Path directory;

  @Test
  void fillsAnEmptyInstallationAndSaysHowToLogIn() throws Exception {
    try (Program program =
        Program.start(directory, Map.of(), "quickstart", "--demo", "--port", "0")) {
      Caller caller = new Caller(program.awaitPort());
      String[] mira = logIn(caller, program.await(line -> line.startsWith("Log in as ")));
      assertThat(
              caller.get("/api/v1/memos?limit=1", mira).json().at("/data/pagination/total").asInt())
          .isGreaterThan(280);
      assertThat(caller.get("/api/v1/trash", mira).json().at("/data/total").asInt()).isPositive();
      assertThat(caller.get("/api/v1/insights/on-this-day", mira).data("/items/0/content"))
          .isNotBlank();
      String picture = caller.get("/api/v1/attachments", mira).data("/items/0/url");
      assertThat(new String(caller.bytes(picture), StandardCharsets.ISO_8859_1)).contains("PNG");
    }
  }

  @Test
  void leavesAnInstallationAloneThatIsInUse() throws Exception {
    try (Program seed =
        Program.start(directory, SQLITE, "seed", "--memos", "5", "--password", "measured")) {
      assertThat(seed.awaitExit()).isZero();
    }
    try (Program program =
        Program.start(directory, Map.of(), "quickstart", "--demo", "--port", "0")) {
      assertThat(program.awaitExit()).isEqualTo(1);
      assertThat(program.output()).contains("somebody has an account").doesNotContain("\tat ");
    }
  }

  @Test
  void seedsANewAccountAndLeavesOneThatIsThereAlone() throws Exception {
    try (Program seed = Program.start(directory, SQLITE, "seed", "--memos", "600")) {
      assertThat(seed.awaitExit()).isZero();
      assertThat(seed.output())
          .contains("600 of 600 memos")
          .contains("Log in as load@example.org with the password ");
    }
    try (Program again = Program.start(directory, SQLITE, "seed", "--memos", "600")) {
      assertThat(again.awaitExit()).isEqualTo(1);
      assertThat(again.output())
          .contains("There is an account load@example.org already")
          .doesNotContain("\tat ");
    }
  }

  private static String[] logIn(Caller caller, String line) {
    String[] words = line.split(" ", -1);
    return Caller.bearer(
        caller
            .post("/api/v1/auth/login", Caller.credentials(words[3], words[words.length - 1]))
            .data("/token"));
  }
}
