package dev.aimo.domain.blob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageTypeTest {

  static Stream<Arguments> heads() {
    return Stream.of(
        Arguments.of(ImageType.PNG, "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"),
        Arguments.of(ImageType.JPEG, "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF"),
        Arguments.of(ImageType.GIF, "GIF87a..."),
        Arguments.of(ImageType.GIF, "GIF89a..."),
        Arguments.of(ImageType.WEBP, "RIFF\0\0\0\0WEBPVP8 "),
        Arguments.of(ImageType.BMP, "BM\0\0\0\0"),
        Arguments.of(ImageType.ICO, "\0\0\u0001\0\u0001\0"),
        Arguments.of(ImageType.TIFF, "II*\0\b\0\0\0"),
        Arguments.of(ImageType.TIFF, "MM\0*\0\0\0\b"),
        Arguments.of(ImageType.AVIF, "\0\0\0 ftypavif"),
        Arguments.of(ImageType.HEIC, "\0\0\0 ftypheic"),
        Arguments.of(ImageType.HEIC, "\0\0\0 ftypmif1"));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void isToldByItsFirstBytes(ImageType type, String head) {
    assertThat(ImageType.of(head.getBytes(ISO_8859_1))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'>",
        "<SVG>",
        "<svg/>",
        "\uFEFF<svg >",
        "\n  <svg\nwidth='1'>",
        "<?xml version='1.0' encoding='UTF-8'?>\n<svg>",
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'><svg>",
        "<!-- made by hand --><!-- a > b -->\n<svg>"
      })
  void knowsADrawingByItsRoot(String head) {
    assertThat(ImageType.of(head.getBytes(UTF_8))).contains(ImageType.SVG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "text",
        "<html><svg>",
        "<svgx>",
        "<!-- <svg>",
        "%PDF-1.7",
        "RIFF\0\0\0\0WAVE",
        "GIF88a",
        "\u0089PNG",
        "日记",
        "\uFEFF",
        "PK\u0003\u0004"
      })
  void isNoneForAnythingElse(String head) {
    assertThat(ImageType.of(head.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<?xml", " ", "<!doctype", "<!-- -->", "\uFEFF"})
  void isToldQuicklyWhateverSomebodySends(String repeated) {
    byte[] head = repeated.repeat(ImageType.HEAD / repeated.length()).getBytes(UTF_8);
    long start = System.nanoTime();

    assertThat(ImageType.of(head)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void isFoundByItsExtension(ImageType type) {
    assertThat(ImageType.ofExtension(type.extension())).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"PNG,PNG", "JPEG,JPEG", "Jpg,JPEG"})
  void isFoundByAnySpellingOfItsExtension(String extension, ImageType type) {
    assertThat(ImageType.ofExtension(extension)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".png", "html", "png "})
  void isNotFoundByOtherExtensions(String extension) {
    assertThat(ImageType.ofExtension(extension)).isEmpty();
  }

  @Test
  void canCarryScriptOnlyAsADrawing() {
    assertThat(Stream.of(ImageType.values()).filter(ImageType::isActive))
        .containsExactly(ImageType.SVG);
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void hasAMediaTypeOfAPicture(ImageType type) {
    assertThat(type.mediaType()).matches("image/[a-z+-]+");
  }
}
