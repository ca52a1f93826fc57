package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every answer has in common. */
final class EdgeTest {

  private static final String CONFIG = API + "/system/open/config";
  private static final String OWN = "https://memo.example.test";
  private static final String EXTENSION = "chrome-extension://abcdef";

  private final Server server =
      Server.setup()
          .with("CORS_ORIGIN", OWN + ", " + EXTENSION)
          .with("CORS_CREDENTIALS", "true")
          .start();
  private final Http http = server.http();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void letsTheListedOriginsRead() {
    for (String origin : new String[] {OWN, EXTENSION}) {
      Http.Answer answer = http.with("Origin", origin).get(CONFIG);
      assertThat(answer.header("access-control-allow-origin")).contains(origin);
      assertThat(answer.header("access-control-allow-credentials")).contains("true");
      assertThat(answer.header("vary").orElseThrow()).contains("Origin");
    }
  }

  @Test
  void saysNothingToOtherOrigins() {
    Http.Answer answer = http.with("Origin", "https://evil.example.test").get(CONFIG);
    assertThat(answer.header("access-control-allow-origin")).isEmpty();
    assertThat(answer.header("access-control-allow-credentials")).isEmpty();
  }

  @Test
  void answersAPreflightBeforeAnyLogin() {
    Http.Answer answer =
        http.with("Origin", EXTENSION)
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,content-type")
            .send("OPTIONS", API + "/memos");
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("access-control-allow-methods"))
        .contains("GET,HEAD,PUT,PATCH,POST,DELETE");
    assertThat(answer.header("access-control-allow-headers"))
        .contains("authorization,content-type");
    assertThat(answer.header("access-control-allow-origin")).contains(EXTENSION);
  }

  @Test
  void opensToEveryOriginWhenToldSo() {
    try (Server open = Server.setup().with("CORS_ORIGIN", "*").start()) {
      Http.Answer answer = open.http().with("Origin", "https://any.example.test").get(CONFIG);
      assertThat(answer.header("access-control-allow-origin")).contains("*");
      assertThat(answer.header("access-control-allow-credentials")).isEmpty();
    }
  }

  @Test
  void tellsBrowsersWhatNotToDo() {
    Http.Answer answer = http.get(CONFIG);
    assertThat(answer.header("content-security-policy").orElseThrow())
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
    assertThat(answer.header("x-frame-options")).contains("SAMEORIGIN");
    assertThat(answer.header("strict-transport-security")).isEmpty();
    assertThat(answer.header("server")).isEmpty();
    assertThat(answer.header("content-type")).contains("application/json; charset=utf-8");
  }

  @Test
  void believesATrustedProxyThatItIsAskedByHttps() {
    http.asAnna();
    Http proxy = http.with("X-Forwarded-Proto", "https");
    assertThat(proxy.get(CONFIG).header("strict-transport-security")).isPresent();
    assertThat(proxy.logIn("anna@example.test", "Passw0rd-a").header("set-cookie").orElseThrow())
        .contains("; Secure;");
  }

  @Test
  void doesNotBelieveAnybodyElse() {
    try (Server direct = Server.setup().with("TRUSTED_PROXIES", "192.0.2.1").start()) {
      direct.http().asAnna();
      Http liar = direct.http().with("X-Forwarded-Proto", "https");
      assertThat(liar.get(CONFIG).header("strict-transport-security")).isEmpty();
      assertThat(liar.logIn("anna@example.test", "Passw0rd-a").header("set-cookie").orElseThrow())
          .doesNotContain("Secure");
    }
  }

  @Test
  void keepsMetricsFromOtherMachines() {
    assertThat(http.get("/metrics").text()).isEqualTo("aimo_up 1\n");
    assertThat(http.with("X-Forwarded-For", "203.0.113.7").get("/metrics").status()).isEqualTo(404);
    assertThat(http.with("X-Forwarded-For", "127.0.0.1, 203.0.113.7").get("/metrics").status())
        .isEqualTo(404);
    try (Server open = Server.setup().with("METRICS_ACCESS", "all").start()) {
      assertThat(open.http().with("X-Forwarded-For", "203.0.113.7").get("/metrics").status())
          .isEqualTo(200);
    }
  }

  @Test
  void compressesWhatIsLongForWhoCanReadIt() throws IOException {
    Http.Answer plain = http.get("/openapi.json");
    Http.Answer packed = http.with("Accept-Encoding", "br, gzip;q=0.8").get("/openapi.json");
    assertThat(plain.header("content-encoding")).isEmpty();
    assertThat(packed.header("content-encoding")).contains("gzip");
    assertThat(packed.header("vary").orElseThrow()).contains("Accept-Encoding");
    assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 3);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.bytes());
    }
    assertThat(
            http.with("Accept-Encoding", "gzip;q=0")
                .get("/openapi.json")
                .header("content-encoding"))
        .isEmpty();
    assertThat(http.with("Accept-Encoding", "gzip").get(CONFIG).header("content-encoding"))
        .isEmpty();
  }

  @Test
  void sendsNothingThatTheClientHas() {
    String tag = http.get(CONFIG).header("etag").orElseThrow();
    assertThat(tag).startsWith("W/\"");
    Http.Answer again = http.with("If-None-Match", "\"x\", " + tag).get(CONFIG);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("etag")).contains(tag);
    assertThat(http.with("If-None-Match", "W/\"x\"").get(CONFIG).status()).isEqualTo(200);
  }

  @Test
  void answersFailuresWithoutATag() {
    assertThat(http.with("If-None-Match", "*").get(API + "/user/info").status()).isEqualTo(401);
    assertThat(http.get(API + "/user/info").header("etag")).isEmpty();
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    assertThat(message("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo("操作成功");
    assertThat(message("fr, en;q=0.5, zh;q=0.4")).isEqualTo("OK");
    assertThat(message("fr")).isEqualTo("OK");
    try (Server chinese = Server.setup().with("LOCALE_LANGUAGE", "zh-cn").start()) {
      assertThat(chinese.http().get(CONFIG).json().path("msg").asText()).isEqualTo("操作成功");
      assertThat(chinese.http().post(API + "/auth/login", Map.of()).json().path("msg").asText())
          .isEqualTo("请填写邮箱和密码");
    }
  }

  @Test
  void namesEveryRequest() {
    assertThat(http.get(CONFIG).header("x-request-id").orElseThrow()).matches("[0-9a-f]{16}");
    Http.Answer mine = http.with("X-Request-Id", "trace-1.abc_2").get(API + "/user/info");
    assertThat(mine.header("x-request-id")).contains("trace-1.abc_2");
    assertThat(mine.json().path("requestId").asText()).isEqualTo("trace-1.abc_2");
    assertThat(
            http.with("X-Request-Id", "a b;c=\"12\"")
                .get(CONFIG)
                .header("x-request-id")
                .orElseThrow())
        .matches("[0-9a-f]{16}");
    assertThat(http.with("X-Request-Id", "short").get(CONFIG).header("x-request-id"))
        .isNotEqualTo("short");
  }

  @Test
  void timesRequestsByRouteAndNeverByPath() {
    http.get(API + "/avatars/u1/2026-11-20/a.png");
    http.get(API + "/avatars/u2/2026-11-20/b.png");
    http.get("/anything");
    awaitQuiet();
    assertThat(
            server
                .metrics
                .get("http.server.requests")
                .tags("route", "/api/v1/avatars/{uid}/{date}/{file}", "status", "4xx")
                .timer()
                .count())
        .isEqualTo(2);
    assertThat(server.metrics.get("http.server.requests").tag("route", "none").timers()).hasSize(1);
  }

  @Test
  void answersWhatIsNoHttpWithoutTellingMore() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send("GET /<script> HTTP/1.1", "Host: localhost", "");
      assertThat(wire.answer())
          .startsWith("HTTP/1.1 400 ")
          .contains("{\"status\":\"error\",\"message\":\"Bad Request\"}", "X-Frame-Options")
          .doesNotContain("<script>", "Exception");
    }
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.write("nonsense\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(wire.answer()).startsWith("HTTP/1.1 400 ");
    }
  }

  /** A request is counted after its answer is sent. */
  private void awaitQuiet() {
    Gauge running = server.metrics.get("http.server.requests.active").gauge();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (running.value() > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(running.value()).isZero();
  }

  private String message(String accepted) {
    return http.with("Accept-Language", accepted).get(CONFIG).json().path("msg").asText();
  }
}
