package dev.aimo.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Calls a running server as a program would. */
public final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "-----a-boundary";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public record Answer(int status, String body, Optional<String> cookie) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException("not JSON: " + body, e);
      }
    }

    public int code() {
      return json().path("code").asInt(-1);
    }

    public String data(String pointer) {
      return json().path("data").at(pointer).asText();
    }
  }

  public Caller(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer post(String path, Object body, String... headers) {
    return send(json(path, headers).POST(BodyPublishers.ofString(write(body))));
  }

  public Answer put(String path, Object body, String... headers) {
    return send(json(path, headers).PUT(BodyPublishers.ofString(write(body))));
  }

  public Answer delete(String path, String... headers) {
    return send(request(path, headers).DELETE());
  }

  public Answer upload(String path, String field, String name, byte[] content, String... headers) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
            .formatted(BOUNDARY, field, name);
    HttpRequest.BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(body));
  }

  byte[] bytes(String path, String... headers) {
    try {
      return client.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private HttpRequest.Builder json(String path, String... headers) {
    return request(path, headers).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(), response.body(), response.headers().firstValue("Set-Cookie"));
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Map<String, String> credentials(String email, String password) {
    return Map.of("email", email, "password", password);
  }
}
