package dev.aimo.bootstrap;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What tests do with a server that runs. */
public final class Running {

  private Running() {}

  /** A token of a new account. */
  public static String register(int port, String email) {
    Caller caller = new Caller(port);
    Map<String, String> person = Caller.credentials(email, "secret1");
    caller.post("/api/v1/auth/register", person);
    return caller.post("/api/v1/auth/login", person).data("/token");
  }

  static Caller.Answer rename(int port, String token) {
    return new Caller(port)
        .put("/api/v1/user/info", Map.of("nickname", "Anna"), Caller.bearer(token));
  }

  /** Until the server says that so many requests are under way besides the one that asks. */
  static void awaitRequests(int port, int number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline) {
      if (requests(port) > number) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the requests did not reach the server");
  }

  private static double requests(int port) {
    return new Caller(port)
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_active"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
