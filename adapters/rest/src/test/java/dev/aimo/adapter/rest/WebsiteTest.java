package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebsiteTest {

  private final Path directory;
  private final Server server;
  private final Http http;

  WebsiteTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    Path root = directory.resolve("web");
    Files.createDirectories(root.resolve("assets"));
    Files.writeString(directory.resolve("secret.txt"), "secret");
    Files.writeString(root.resolve("index.html"), "<p>the client");
    Files.writeString(root.resolve("assets/app-1a2b.js"), "run()");
    Files.writeString(root.resolve("logo.svg"), "<svg/>");
    Files.createSymbolicLink(root.resolve("link.txt"), directory.resolve("secret.txt"));
    server = Server.setup().with("WEB_ROOT", root.toString()).start();
    http = server.http();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/auth", "/home", "/settings/models", "/share/m0123", "/ai-explore/x/"})
  void opensTheClientAtEveryPage(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("<p>the client");
    assertThat(answer.header("content-type")).contains("text/html; charset=utf-8");
    assertThat(answer.header("cache-control")).contains("no-cache");
  }

  @Test
  void servesItsFiles() {
    Http.Answer script = http.get("/assets/app-1a2b.js");
    assertThat(script.text()).isEqualTo("run()");
    assertThat(script.header("content-type")).contains("text/javascript; charset=utf-8");
    assertThat(script.header("cache-control").orElseThrow()).contains("immutable");
    assertThat(http.get("/logo.svg").header("content-type")).contains("image/svg+xml");
    String tag = script.header("etag").orElseThrow();
    assertThat(http.with("If-None-Match", tag).get("/assets/app-1a2b.js").status()).isEqualTo(304);
    assertThat(http.send("HEAD", "/logo.svg").header("content-length")).contains("6");
  }

  @Test
  void knowsWhatIsNoPage() {
    assertThat(http.get("/assets/old-9z.js").status()).isEqualTo(404);
    assertThat(http.get("/assets/old").status()).isEqualTo(404);
    assertThat(http.get("/favicon.ico").status()).isEqualTo(404);
    assertThat(http.with("Accept", "text/html").get("/v1.2").status()).isEqualTo(200);
    assertThat(http.send("POST", "/home").status()).isEqualTo(404);
    assertThat(http.get("/api/v1/nope").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/assets/../../secret.txt",
        "//etc/resolv.conf",
        "/%2fetc/resolv.conf",
        "/link.txt",
        "/logo.svg%00.txt",
        "/%zz"
      })
  void neverLeavesItsDirectory(String path) {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send("GET " + path + " HTTP/1.1", "Host: localhost", "");
      assertThat(wire.answer()).startsWith("HTTP/1.1 4").doesNotContain("secret\n", "nameserver");
    }
  }

  @Test
  void showsAPageOfItsOwnWithoutAClient() {
    try (Server plain = Server.start()) {
      assertThat(plain.http().get("/").text()).contains("1.2.3", "/docs/api", "自托管");
      assertThat(plain.http().get("/home").status()).isEqualTo(404);
      assertThat(plain.http().get("/home").header("content-type"))
          .contains("text/plain; charset=utf-8");
    }
  }

  @Test
  void doesNotStartWithoutTheDirectoryItWasGiven() {
    assertThatThrownBy(() -> Server.setup().with("WEB_ROOT", directory + "/missing").start())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("WEB_ROOT");
  }
}
