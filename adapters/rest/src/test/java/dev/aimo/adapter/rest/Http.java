package dev.aimo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client that asks one server; each {@code with} makes a client that says more. */
record Http(int port, List<String> headers) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  static final String API = "/api/v1";

  /** What came back. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return MAPPER.readTree(bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    int code() {
      return json().path("code").asInt(-1);
    }

    JsonNode data() {
      return json().path("data");
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** The token cookie as a client sends it back. */
    String cookie() {
      return header("set-cookie").orElseThrow().split(";", 2)[0];
    }
  }

  Http(int port) {
    this(port, List.of());
  }

  Http with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Http(port, List.copyOf(more));
  }

  Http bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer send(String method, String path) {
    return send(method, path, BodyPublishers.noBody());
  }

  Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send("POST", path, BodyPublishers.ofString(json));
  }

  Answer post(String path, Map<String, ?> fields) {
    return post(path, MAPPER.valueToTree(fields).toString());
  }

  Answer put(String path, String json) {
    return with("Content-Type", "application/json")
        .send("PUT", path, BodyPublishers.ofString(json));
  }

  Answer put(String path, Map<String, ?> fields) {
    return put(path, MAPPER.valueToTree(fields).toString());
  }

  Answer delete(String path) {
    return send("DELETE", path);
  }

  Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Registers somebody and returns a client that is logged in as them. */
  Http as(String email, String password) {
    post(API + "/auth/register", Map.of("email", email, "password", password));
    return bearer(token(email, password));
  }

  Http asAnna() {
    return as("anna@example.test", "Passw0rd-a");
  }

  Http asBen() {
    return as("ben@example.test", "Passw0rd-b");
  }

  String token(String email, String password) {
    return logIn(email, password).data().path("token").asText();
  }

  Answer logIn(String email, String password) {
    return post(API + "/auth/login", Map.of("email", email, "password", password));
  }
}
