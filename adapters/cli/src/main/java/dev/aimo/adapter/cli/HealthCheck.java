package dev.aimo.adapter.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the server on this machine whether it is ready, as a container's health check does. */
final class HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private HealthCheck() {}

  static HealthAnswer ask(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
            .timeout(PATIENCE)
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new HealthAnswer(response.statusCode() == 200, response.body());
    } catch (IOException e) {
      return new HealthAnswer(false, "nothing answers on port " + port);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new HealthAnswer(false, "interrupted");
    }
  }
}
