package dev.aimo.bootstrap;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One short life of the server on throw-away data, with a request of each kind. The JVM records
 * what it loaded meanwhile, and starts faster ever after (docs/develop.md).
 */
final class WarmUp {

  private static final String PERSON =
      "{\"email\":\"warm@up.example\",\"password\":\"warm-up-only\",\"nickname\":\"Warm\"}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  private WarmUp(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  static void run() {
    try {
      Path directory =
          Files.createDirectory(
              Path.of(
                  System.getProperty("java.io.tmpdir"),
                  "aimo-warm-up-%d-%d"
                      .formatted(ProcessHandle.current().pid(), System.nanoTime())));
      Settings settings = settings(directory);
      ScratchDirectory scratch = ScratchDirectory.under(directory);
      System.setProperty("java.io.tmpdir", scratch.path().toString());
      try (Server server = Server.start(settings, scratch)) {
        new WarmUp(server.port()).visit();
      } finally {
        ScratchDirectory.delete(directory);
      }
    } catch (IOException e) {
      throw new StartFailure("the warm-up could not write to the temporary directory", e);
    }
  }

  private static Settings settings(Path directory) {
    Variables none =
        new Variables(
            Map.of("AIMO_DATA_DIR", directory.toString(), "AIMO_LOG_LEVEL", "warn", "PORT", "0"));
    return Settings.read(QuickstartVariables.over(none));
  }

  private void visit() throws IOException {
    send("POST", "/api/v1/auth/register", PERSON, "");
    String login = send("POST", "/api/v1/auth/login", PERSON, "");
    String token = login.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    send("PUT", "/api/v1/user/info", "{\"nickname\":\"Warmer\"}", token);
    send("POST", "/api/v1/memos", "{\"content\":\"warm 暖\"}", token);
    send("POST", "/api/v1/search", "{\"query\":\"warm\"}", token);
    for (String path :
        List.of(
            "/",
            "/readyz",
            "/health/db",
            "/metrics",
            "/api/v1/system/open/config",
            "/api/v1/user/info")) {
      send("GET", path, "", token);
    }
  }

  private String send(String method, String path, String body, String token) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new IOException(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
