package dev.aimo.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDispositionTest {

  @Test
  void namesAPlainFileTwice() {
    assertThat(ContentDisposition.attachment("a b.txt"))
        .isEqualTo("attachment; filename=\"a b.txt\"; filename*=UTF-8''a%20b.txt");
    assertThat(ContentDisposition.inline("a.png"))
        .isEqualTo("inline; filename=\"a.png\"; filename*=UTF-8''a.png");
  }

  @Test
  void keepsAnyScriptForThoseThatCanReadIt() {
    assertThat(ContentDisposition.attachment("报告 é🐈.txt"))
        .isEqualTo(
            "attachment; filename=\"__ __.txt\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%C3%A9%F0%9F%90%88.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"; filename=\"evil.exe",
        "a\r\nSet-Cookie: x=1",
        "a\\",
        "a%22.txt",
        "a;b=c.txt",
        "\u0000\u0001.txt",
        "\u202Etxt.exe",
        "it's*.txt"
      })
  void letsNoNameOutOfItsPlace(String name) {
    String header = ContentDisposition.attachment(name);
    assertThat(header)
        .matches(
            "attachment; filename=\"[ !#-$&-\\[\\]-~]*\"; filename\\*=UTF-8''[A-Za-z0-9._%-]*");
    String encoded = header.substring(header.lastIndexOf('\'') + 1);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
  }
}
