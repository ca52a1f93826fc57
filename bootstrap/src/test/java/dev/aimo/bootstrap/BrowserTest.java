package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that the server itself brings, in a real browser that obeys the security headers. */
class BrowserTest {

  @TempDir Path directory;
  private Server server;

  @BeforeEach
  void start() {
    Variables variables =
        new Variables(Map.of("PORT", "0", "HOST", "127.0.0.1", "AIMO_LOG_DIR", "-"));
    server = Server.start(Settings.readInMemory(variables), ScratchDirectory.under(directory));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("dev.aimo.bootstrap.Chromium#installed")
  void saysWhatRunsHereAndLeadsToTheDescription(Chromium browser) {
    Chromium.Visit visit = browser.open(address("/"), directory);
    assertThat(visit.page()).contains(ProductVersion.read()).contains("href=\"/docs/api\"");
    assertThat(visit.complaints()).doesNotContain("Refused to", "Content Security Policy");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("dev.aimo.bootstrap.Chromium#installed")
  void rendersTheDescriptionOfTheInterface(Chromium browser) {
    Chromium.Visit visit = browser.open(address("/docs/api"), directory);
    assertThat(visit.page()).contains("/api/v1/auth/login").contains("/api/v1/user/avatar");
    assertThat(visit.complaints())
        .doesNotContain("Refused to", "Content Security Policy", "Uncaught");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }
}
