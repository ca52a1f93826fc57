package dev.aimo.domain.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobKeyTest {

  @Test
  void joinsItsSegments() {
    assertThat(BlobKey.of("avatar", "u1", "a.png").value()).isEqualTo("avatar/u1/a.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "...", "a/.hidden", "a/b..c", "日记/😀.png", " ", "%2e%2e"})
  void isARelativePathOfPlainSegments(String value) {
    assertThat(new BlobKey(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/..",
        "a/./b",
        "a/../b",
        "a\\b",
        "C:a",
        "a\0",
        "a\nb",
        "a\u007Fb",
        "a\u0085b"
      })
  void isNothingElse(String value) {
    assertThatThrownBy(() -> new BlobKey(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasSegmentsOneByOne() {
    assertThatThrownBy(() -> BlobKey.of("a", "..", "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BlobKey.of("a", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has500CharactersAtMost() {
    assertThat(new BlobKey("a".repeat(500)).value()).hasSize(500);
    assertThatThrownBy(() -> new BlobKey("a".repeat(501)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotRepeatWhatItRefuses() {
    assertThatThrownBy(() -> new BlobKey("../secret")).hasMessageNotContaining("secret");
  }
}
