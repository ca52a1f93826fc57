package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyTest {

  private static final String LOGIN = API + "/auth/login";
  private static final int MOST = 8 * 1024 * 1024;

  private final Server server = Server.start();
  private final Http http = server.http();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"email\": \"x", "\"abc\"", "5", "null", "true", "{} {}", "{\"a\":tru}"})
  void failsOnWhatIsNoJsonObject(String body) {
    Http.Answer answer = http.post(LOGIN, body);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.json().path("status").asText()).isEqualTo("error");
    assertThat(answer.json().path("message").asText()).doesNotContain("abc", "Exception");
  }

  @Test
  void readsTheBodyBeforeItAsksForALogin() {
    assertThat(http.put(API + "/user/info", "{").status()).isEqualTo(500);
    assertThat(http.put(API + "/user/info", "{}").status()).isEqualTo(401);
  }

  @Test
  void failsOnAnUnknownCharset() {
    assertThat(send("application/json; charset=foo", "{}").status()).isEqualTo(500);
  }

  @Test
  void readsOtherCharsets() {
    http.asAnna();
    byte[] body =
        "{\"email\":\"anna@example.test\",\"password\":\"Passw0rd-a\"}"
            .getBytes(StandardCharsets.UTF_16LE);
    Http.Answer answer =
        http.with("Content-Type", "application/json; charset=utf-16le")
            .send("POST", LOGIN, BodyPublishers.ofByteArray(body));
    assertThat(answer.code()).isZero();
  }

  @Test
  void takesNoNoticeOfABodyOfAnotherType() {
    assertThat(send("text/plain", "{").code()).isEqualTo(2);
  }

  @Test
  void bearsDuplicateKeysDeepNestingAndHugeNumbers() {
    assertThat(http.post(LOGIN, "{\"a\":1,\"a\":2}").code()).isEqualTo(2);
    assertThat(http.post(LOGIN, "{\"a\":1e999999999}").code()).isEqualTo(2);
    assertThat(http.post(LOGIN, "{\"a\":" + "[".repeat(100_000)).status()).isEqualTo(500);
    assertThat(http.post(LOGIN, "{\"a\":" + "9".repeat(100_000) + "}").status()).isEqualTo(500);
  }

  @Test
  void failsOnABodyOfTooManyValues() {
    assertThat(http.post(LOGIN, "{\"a\":[" + "{},".repeat(30_000) + "{}]}").status())
        .isEqualTo(500);
    String form =
        IntStream.range(0, 5_000).mapToObj(i -> "a" + i + "=").collect(Collectors.joining("&"));
    assertThat(send("application/x-www-form-urlencoded", form).status()).isEqualTo(500);
  }

  @Test
  void takesNoUnaskedBodyForTheNextRequest() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "GET /healthz HTTP/1.1",
          "Host: localhost",
          "Content-Length: 42",
          "Expect: 100-continue",
          "",
          "GET /openapi.json HTTP/1.1",
          "Host: other",
          "");
      assertThat(wire.answer()).startsWith("HTTP/1.1 200 ").contains("Connection: close");
      assertThat(wire.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Http.Answer answer = http.post(LOGIN, "{\"a\":\"" + "x".repeat(MOST) + "\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().path("msg").asText()).isEqualTo("The request is too large");
  }

  @Test
  void refusesAChunkedBodyThatIsTooLarge() {
    byte[] body = ("{\"a\":\"" + "x".repeat(MOST) + "\"}").getBytes(StandardCharsets.UTF_8);
    Http.Answer answer =
        http.with("Content-Type", "application/json")
            .send(
                "POST", LOGIN, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().path("msg").asText()).isEqualTo("The request is too large");
  }

  @Test
  void takesLittleFromStrangersAndMoreFromWhoIsLoggedIn() {
    String body = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";
    assertThat(http.post(LOGIN, body).code()).isEqualTo(2);
    assertThat(http.put(API + "/user/info", body).status()).isEqualTo(401);
    assertThat(http.asAnna().put(API + "/user/info", body).code()).isZero();
  }

  @Test
  void refusesALoggedInBodyThatIsTooLarge() {
    String body = "{\"a\":\"" + "x".repeat(MOST) + "\"}";
    assertThat(http.asAnna().put(API + "/user/info", body).code()).isEqualTo(2);
  }

  @Test
  void refusesASingleChunkOfAnySize() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "POST " + LOGIN + " HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Transfer-Encoding: chunked",
          "",
          "7fffffff",
          "{");
      assertThat(wire.answer()).startsWith("HTTP/1.1 200 ").contains("too large");
      assertThat(wire.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000001", "7fffffff"})
  void refusesAChunkThatWouldFillTheMemory(String size) {
    try (Server large = Server.setup().with("AIMO_IMPORT_MAX_SIZE", "9000000000").start();
        Wire wire = new Wire(large.adapter.port())) {
      wire.send(
          "POST " + LOGIN + " HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Transfer-Encoding: chunked",
          "",
          size,
          "{");
      assertThat(wire.answer()).startsWith("HTTP/1.1 200 ").contains("too large");
      assertThat(wire.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusesAPromiseOfMoreThanCanBe() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "POST " + LOGIN + " HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 99999999999",
          "");
      assertThat(wire.answer()).startsWith("HTTP/1.1 413 ").contains("X-Frame-Options");
      assertThat(wire.isClosedByServer()).isTrue();
    }
  }

  @Test
  void takesChunksAsItTakesAWholeBody() {
    http.asAnna();
    byte[] body =
        "{\"email\":\"anna@example.test\",\"password\":\"Passw0rd-a\"}"
            .getBytes(StandardCharsets.UTF_8);
    Http.Answer answer =
        http.with("Content-Type", "application/json")
            .send(
                "POST", LOGIN, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertThat(answer.code()).isZero();
  }

  @Test
  void keepsTheConnectionAfterABodyThatNobodyRead() {
    try (Wire wire = new Wire(server.adapter.port())) {
      for (int i = 0; i < 3; i++) {
        wire.send(
            "POST /nowhere HTTP/1.1",
            "Host: localhost",
            "Content-Type: text/plain",
            "Content-Length: 5",
            "",
            "abc");
        assertThat(wire.answer()).startsWith("HTTP/1.1 404 ");
      }
    }
  }

  @Test
  void neverTakesARestOfABodyForTheNextRequest() {
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send(
          "POST " + API + "/user/avatar HTTP/1.1",
          "Host: localhost",
          "Connection: close",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Length: 40",
          "",
          "GET /healthz HTTP/1.1",
          "Host: local",
          "",
          "");
      assertThat(wire.answer()).startsWith("HTTP/1.1 401 ");
      assertThat(wire.isClosedByServer()).isTrue();
    }
  }

  private Http.Answer send(String type, String body) {
    return http.with("Content-Type", type).send("POST", LOGIN, BodyPublishers.ofString(body));
  }
}
