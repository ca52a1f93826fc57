package dev.aimo.adapter.rest.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.rest.http.RequestBody;
import dev.aimo.adapter.rest.upload.Upload;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentPropertiesTest {

  @Test
  void keepsEveryKindOfValue() {
    Properties properties = in("{\"a\":1,\"b\":[true,null,\"é\"],\"c\":{\"d\":1.5},\"e\":null}");
    assertThat(properties.values())
        .containsEntry("a", 1)
        .containsEntry("b", Arrays.asList(true, null, "é"))
        .containsEntry("c", Map.of("d", 1.5))
        .containsEntry("e", null);
  }

  @Test
  void readsAnObjectThatIsWrittenAsText() {
    assertThat(in("\"{\\\"width\\\":2}\"").values()).containsOnly(Map.entry("width", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "0", "false"})
  void findsNothingInWhatSaysNothing(String json) {
    assertThatThrownBy(() -> in(json))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.PROPERTIES_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "7", "true", "\"oops\"", "\"[1]\"", "\"{oops\"", "\"{} {}\""})
  void refusesWhatIsNoObject(String json) {
    assertThatThrownBy(() -> in(json))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.VALUE_TYPE_WRONG));
  }

  @ParameterizedTest
  @CsvSource({"32, false", "33, true", "150, true"})
  void boundsHowDeepTheyAre(int levels, boolean refused) {
    String json = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    if (refused) {
      assertThatThrownBy(() -> in(json)).isInstanceOf(Invalid.class);
    } else {
      assertThat(in(json).isEmpty()).isFalse();
    }
  }

  @Test
  void boundsHowManyValuesTheyHave() {
    assertThat(in("{\"a\":[" + "{},".repeat(900) + "1]}").isEmpty()).isFalse();
    assertThatThrownBy(() -> in("{\"a\":[" + "{},".repeat(1_000) + "1]}"))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.TEXT_TOO_LONG));
  }

  @Test
  void boundsHowLargeTheyAre() {
    assertThat(in(text(8_000)).isEmpty()).isFalse();
    assertThatThrownBy(() -> in(text(66_000)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.TEXT_TOO_LONG));
    assertThatThrownBy(() -> beside(text(66_000))).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{oops", "[1]", "7", "null", "\"text\"", "{} {}"})
  void ignoresBesideAFileWhatItCanNotRead(String text) {
    assertThat(beside(text)).isEqualTo(Properties.NONE);
  }

  @Test
  void readsThoseBesideAFile() {
    assertThat(beside("{\"pages\":3}").values()).containsOnly(Map.entry("pages", 3));
  }

  private static String text(int length) {
    return "{\"a\":\"" + "x".repeat(length) + "\"}";
  }

  private static Properties beside(String text) {
    return SentProperties.beside(
        new Upload("a", "text/plain", Path.of("none"), Map.of("properties", text)));
  }

  private static Properties in(String json) {
    byte[] body = ("{\"properties\":" + json + "}").getBytes(StandardCharsets.UTF_8);
    RequestBody request =
        new RequestBody("application/json", body.length, () -> new ByteArrayInputStream(body));
    return SentProperties.in(request.fields());
  }
}
