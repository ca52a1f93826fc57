package dev.aimo.adapter.embedding.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One POST of JSON, with bounds on time and size. It leads nowhere else, and what is said about a
 * failure quotes neither the question nor the answer, which could hold texts or the key.
 */
final class Ask implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("[A-Za-z_.]{1,60}");
  private static final Outcome LATE = notNow("it took too long");

  private final Patience patience;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable HttpClient client;

  Ask(Patience patience, InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * @param left so many nanoseconds at most
   */
  Outcome post(URI address, String key, byte[] question, int mostBytes, long left)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("User-Agent", "AIMO")
            .POST(BodyPublishers.ofByteArray(question));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    // The time-out of a request ends with the headers, so the whole of it is waited for here
    CompletableFuture<HttpResponse<byte[]>> answer =
        client()
            .sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
    try {
      return read(answer.get(Math.min(patience.answer().toNanos(), left), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return LATE;
    } catch (ExecutionException e) {
      return trouble(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private Outcome read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200 -> parse(response.body());
      case 401, 403 ->
          new Outcome.Unusable("the key is not accepted (status " + status + "); check it");
      case 402 ->
          new Outcome.Unusable(
              "nothing is paid for there any more (status 402); check the account");
      case 404, 405 ->
          new Outcome.Unusable(
              "the address or the model is not known there (status " + status + "); check both");
      case 408, 429 ->
          new Outcome.NotNow(said(response), RetryAfter.read(response.headers(), clock));
      default -> other(response);
    };
  }

  private Outcome other(HttpResponse<byte[]> response) {
    return switch (response.statusCode() / 100) {
      case 3 ->
          new Outcome.Unusable(
              "it sends elsewhere (status " + response.statusCode() + "); check the address");
      case 5 -> new Outcome.NotNow(said(response), RetryAfter.read(response.headers(), clock));
      default -> new Outcome.Refused(said(response));
    };
  }

  private Outcome parse(byte[] body) {
    return tree(body)
        .<Outcome>map(Outcome.Answered::new)
        .orElseGet(() -> notNow("its answer can not be read"));
  }

  private String said(HttpResponse<byte[]> response) {
    JsonNode answer = tree(response.body()).orElseGet(json::createObjectNode);
    String code = answer.path("error").path("code").asText(answer.path("code").asText());
    return "it answered with status "
        + response.statusCode()
        + (CODE.matcher(code).matches() ? ", " + code : "");
  }

  private Optional<JsonNode> tree(byte[] body) {
    try {
      return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Outcome trouble(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException _ -> LATE;
      case ConnectException _ -> notNow("it can not be reached");
      case IOException _ -> notNow("the connection broke, or the answer was too long");
      case null, default -> throw new IllegalStateException("asking a service failed", cause);
    };
  }

  private static Outcome notNow(String why) {
    return new Outcome.NotNow(why, Optional.empty());
  }

  /** Made when it is first needed: it takes time that the start does not have. */
  private HttpClient client() {
    lock.lock();
    try {
      if (client == null) {
        client =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
      }
      return client;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (client != null) {
        client.shutdownNow();
      }
    } finally {
      lock.unlock();
    }
  }
}
