package dev.aimo.adapter.releases;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * GET with bounds: how long it may take in all, how much may come, and where it may lead, which is
 * nowhere but the same server.
 */
final class Fetch implements AutoCloseable {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_REDIRECTS = 3;
  private static final Fetched LATE = new Fetched.Trouble("the release server took too long");

  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable HttpClient client;

  Fetch(Duration patience) {
    this.patience = patience;
  }

  Fetched get(URI address) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      return follow(address, end);
    } catch (TimeoutException e) {
      return LATE;
    } catch (ExecutionException e) {
      return trouble(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Trouble("the question was given up");
    }
  }

  private Fetched follow(URI address, long end)
      throws InterruptedException, ExecutionException, TimeoutException {
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<String> response = ask(next, end);
      if (response.statusCode() == 200) {
        return new Fetched.Content(response.body());
      }
      Optional<URI> target = target(response);
      if (target.isEmpty()) {
        return new Fetched.Refusal(response.statusCode());
      }
      next = target.get();
      if (!isSameServer(address, next)) {
        return new Fetched.Trouble("the release server sends elsewhere");
      }
    }
    return new Fetched.Trouble("the release server sends in circles");
  }

  private HttpResponse<String> ask(URI address, long end)
      throws InterruptedException, ExecutionException, TimeoutException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("User-Agent", "AIMO")
            .build();
    BodyHandler<String> bounded =
        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    // The time-out of a request ends with the headers, so the whole of it is waited for here.
    CompletableFuture<HttpResponse<String>> answer = client().sendAsync(request, bounded);
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<URI> target(HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 301, 302, 307, 308 ->
          response
              .headers()
              .firstValue("Location")
              .flatMap(Fetch::address)
              .map(response.uri()::resolve);
      default -> Optional.empty();
    };
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSameServer(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getRawAuthority(), other.getRawAuthority());
  }

  private static Fetched trouble(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException _ -> LATE;
      case ConnectException _ -> new Fetched.Trouble("the release server can not be reached");
      case IOException _ -> new Fetched.Trouble("the answer of the release server can not be read");
      case null, default -> throw new IllegalStateException("asking a server failed", cause);
    };
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
                .connectTimeout(patience)
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
