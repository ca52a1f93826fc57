package dev.aimo.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RemoteAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a.mp3",
        "HTTPS://Example.ORG/a.mp3",
        "http://example.org:8080/a%20b.mp3?x=1&y=%E5%BD%95#t",
        "https://example.org/录音.mp3",
        "https://8.8.8.8/a",
        "https://100.128.0.1/a",
        "https://172.32.0.1/a",
        "https://[2606:4700:4700::1111]/a",
        "https://1.example.org/a",
        "oss://bucket/a.mp3",
        "oss://my_bucket/a.mp3"
      })
  void takesWhatMayBePublic(String text) {
    assertThat(new RemoteAddress(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example.org/a.mp3",
        "//example.org/a.mp3",
        "https:///a.mp3",
        "https://例子.example/a.mp3",
        "https:a.mp3",
        "https://",
        "https://exa mple.org/a",
        "https://example.org/a b",
        "https://example.org/\u0000",
        "https://example.org/\uD83D",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "data:audio/mpeg;base64,AAAA",
        "javascript:alert(1)",
        "gopher://example.org/",
        "https://me@example.org/a",
        "https://me:secret@example.org/a",
        "oss:///a",
        "oss://key@bucket/a",
        "http://localhost/a",
        "http://LOCALHOST./a",
        "http://aimo.localhost/a",
        "http://nas.local/a",
        "http://metadata.google.internal/",
        "http://router.lan/a",
        "http://db/a",
        "http://0.0.0.0/a",
        "http://0.1.2.3/a",
        "http://127.0.0.1/a",
        "http://127.1/a",
        "http://2130706433/a",
        "http://0x7f000001/a",
        "http://0177.0.0.1/a",
        "http://127.0.0.1./a",
        "http://10.0.0.1/a",
        "http://100.64.0.1/a",
        "http://169.254.169.254/a",
        "http://172.16.0.1/a",
        "http://192.168.0.1/a",
        "http://224.0.0.1/a",
        "http://255.255.255.255/a",
        "http://999.1.1.1/a",
        "http://[::]/a",
        "http://[::1]/a",
        "http://[::ffff:127.0.0.1]/a",
        "http://[::ffff:8.8.8.8]/a",
        "http://[fe80::1]/a",
        "http://[fe80::1%25eth0]/a",
        "http://[fd00::1]/a",
        "http://[ff02::1]/a",
        "http://[2002:7f00:1::]/a",
        "http://[2001::1]/a",
        "http://[64:ff9b::7f00:1]/a"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> new RemoteAddress(text))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.RECOGNITION_ADDRESS_REFUSED));
  }

  @Test
  void isNoLongerThanItMayBe() {
    String longest = "https://example.org/" + "x".repeat(3_980);
    assertThat(new RemoteAddress(longest).value()).hasSize(4_000);
    assertThatThrownBy(() -> new RemoteAddress(longest + "x")).isInstanceOf(Invalid.class);
  }

  @Test
  void tellsABucketFromTheWeb() {
    assertThat(new RemoteAddress("oss://bucket/a").isInBucket()).isTrue();
    assertThat(new RemoteAddress("OSS://bucket/a").isInBucket()).isTrue();
    assertThat(new RemoteAddress("https://bucket.example/a").isInBucket()).isFalse();
  }

  @Test
  void doesNotShowWhatItIsSignedWith() {
    assertThat(new RemoteAddress("https://example.org/a?Signature=secret").toString())
        .doesNotContain("secret");
  }
}
