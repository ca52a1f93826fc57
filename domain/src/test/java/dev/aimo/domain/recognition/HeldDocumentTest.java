package dev.aimo.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeldDocumentTest {

  private static final String PNG = SampleDocuments.PNG_BASE64;
  private static final String DATA = "data:image/png;base64," + PNG;

  @Test
  void isToldByItsFirstBytes() {
    assertThat(HeldDocument.of(SampleDocuments.PNG).dataAddress()).isEqualTo(DATA);
    assertThat(HeldDocument.of(SampleDocuments.pdf()).dataAddress())
        .startsWith("data:application/pdf;base64,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,",
        "data:image/jpeg;base64,",
        "data:text/html;charset=utf-8;base64,",
        "DATA:;BASE64,",
        ""
      })
  void believesNoDeclaration(String declaration) {
    assertThat(HeldDocument.of(declaration + PNG).dataAddress()).isEqualTo(DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "====",
        "A",
        "AAA",
        "AA=A",
        "A A=",
        "AAA\n",
        "图图图图",
        "AA-_",
        "data:,",
        "data:image/png,AAAA"
      })
  void refusesWhatIsNoBase64(String text) {
    assertThatThrownBy(() -> HeldDocument.of(text))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.reason())
                    .isIn(Reason.RECOGNITION_FILE_REFUSED, Reason.FILE_TYPE_REFUSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text",
        "<html><script>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "PK\u0003\u0004",
        "%PD"
      })
  void refusesWhatShowsNoText(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> HeldDocument.of(bytes))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE_TYPE_REFUSED));
    assertThatThrownBy(() -> HeldDocument.of(Base64.getEncoder().encodeToString(bytes)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE_TYPE_REFUSED));
  }

  @Test
  void isNoLargerThanServicesTake() {
    byte[] largest = Arrays.copyOf(SampleDocuments.PNG, HeldDocument.LARGEST);
    HeldDocument held = HeldDocument.of(largest);
    assertThat(HeldDocument.of(held.dataAddress()).dataAddress()).isEqualTo(held.dataAddress());
    assertThatThrownBy(() -> HeldDocument.of(Arrays.copyOf(largest, largest.length + 1)))
        .isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> HeldDocument.of(PNG.substring(0, 64) + "A".repeat(14_000_000)))
        .isInstanceOf(TooLarge.class);
  }

  @Test
  void looksAtTheWholeOfLongBase64() {
    String text = PNG.substring(0, 64) + "A".repeat(4_000);
    assertThat(HeldDocument.of(text).size()).isEqualTo(4_064);
    assertThatThrownBy(
            () -> HeldDocument.of(text.substring(0, 4_000) + "!" + text.substring(4_001)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void doesNotShowItself() {
    assertThat(HeldDocument.of(PNG))
        .hasToString("image/png of %d characters".formatted(PNG.length()));
  }
}
