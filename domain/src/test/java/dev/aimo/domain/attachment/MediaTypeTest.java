package dev.aimo.domain.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

  private static final byte[] PNG = "\u0089PNG\r\n\u001A\nrest".getBytes(ISO_8859_1);
  private static final byte[] TEXT = "just text".getBytes(ISO_8859_1);

  @ParameterizedTest
  @ValueSource(strings = {"", "png", "image/", "image/PNG", "a/b/c", "a b/c", "a/b;c=d", "a/b\n"})
  void refusesWhatIsNoType(String value) {
    assertThatThrownBy(() -> new MediaType(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Text/HTML; charset=utf-8, text/html",
    "' image/svg+xml ', image/svg+xml",
    "nonsense, application/octet-stream",
    "'', application/octet-stream",
    "';', application/octet-stream"
  })
  void readsWhatWasDeclared(String declared, String type) {
    assertThat(MediaType.declared(declared).value()).isEqualTo(type);
  }

  @Test
  void readsNothingFromATypeThatIsTooLong() {
    assertThat(MediaType.declared("a".repeat(60) + "/" + "b".repeat(60)))
        .isEqualTo(MediaType.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/html", "application/pdf", "nonsense"})
  void knowsPicturesByTheirBytes(String declared) {
    assertThat(MediaType.of(PNG, declared).value()).isEqualTo("image/png");
  }

  @Test
  void doesNotBelieveWhatCallsItselfAPicture() {
    assertThat(MediaType.of(TEXT, "image/png")).isEqualTo(MediaType.UNKNOWN);
    assertThat(MediaType.of(TEXT, "text/plain").value()).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, true",
    "application/pdf, true",
    "text/plain, true",
    "audio/mpeg, true",
    "video/mp4, true",
    "image/svg+xml, false",
    "text/html, false",
    "application/xhtml+xml, false",
    "application/octet-stream, false"
  })
  void showsInPlaceOnlyWhatCanNotRun(String type, boolean harmless) {
    assertThat(new MediaType(type).isHarmless()).isEqualTo(harmless);
  }
}
