package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What somebody sends who means no good, and what may come of it. */
final class Hostile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final List<String> IDS =
      List.of(
          "nope",
          "' OR '1'='1",
          "\"; DROP TABLE memos; --",
          "x\u0000y",
          "🚀💣",
          "../../etc/passwd",
          "..",
          "%00%2e%2e",
          "a".repeat(10_240),
          "{}",
          "\r\nSet-Cookie: a=b",
          "__uncategorized__",
          "\uFFFE\u202E");

  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e308",
          "99999999999999999999999999",
          "\"\"",
          "\"text\"",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "[]",
          "[null,1,\"\",\"\\u0000\",\"nope\",[],{}]",
          "{}",
          "{\"a\":{\"b\":[]}}");

  static final List<String> NUMBERS =
      List.of("-1", "0", "1.5", "1e9", "1e400", "-1e400", "9".repeat(400), "abc", "", "%00", "0x1");

  private Hostile() {}

  /** HTTP 200 with an envelope, or a changed version: never a failure of ours. */
  static void contractual(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 409);
    assertThat(answer.code()).as(answer.text()).isIn(0, 2, 3, 6, 2000, 3001);
    assertThat(answer.json().path("msg").asText()).doesNotContain("Exception", "dev.aimo");
  }

  static String body(String other, String field, String value) {
    try {
      ObjectNode object = (ObjectNode) MAPPER.readTree(other);
      object.set(field, MAPPER.readTree(value));
      return object.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
