package dev.aimo.adapter.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.recognition.remote.PlainOutbound;
import dev.aimo.domain.error.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecognitionSettingsTest {

  @Test
  void hasNoServiceWithoutAKey() {
    RecognitionSettings settings = read(Map.of());

    assertThat(settings.speech()).isEmpty();
    assertThat(settings.text()).isEmpty();
    assertThat(settings).hasToString("speech by nobody, text by nobody");
  }

  @Test
  void hasTheUsualServicesWithKeys() {
    RecognitionSettings settings =
        read(Map.of("DASHSCOPE_API_KEY", "sk-1", "ZHIPU_API_KEY", "zk-2"));

    assertThat(settings)
        .hasToString(
            "speech by fun-asr at https://dashscope.aliyuncs.com/api/v1, text by glm-ocr at https://open.bigmodel.cn/api");
    assertThat(settings.speech().orElseThrow().endpoint().key()).isEqualTo("sk-1");
    assertThat(settings.text().orElseThrow().key()).isEqualTo("zk-2");
  }

  @Test
  void prefersWhatIsSetForSpeechAlone() {
    RecognitionSettings.Speech speech =
        read(Map.of(
                "DASHSCOPE_API_KEY", "sk-1",
                "DASHSCOPE_BASE_URL", "https://one.example",
                "FUN_ASR_API_KEY", "sk-2",
                "FUN_ASR_BASE_URL", "http://10.0.0.1:8080/api/",
                "FUN_ASR_MODEL", "fun-asr-mtl"))
            .speech()
            .orElseThrow();

    assertThat(speech.endpoint().key()).isEqualTo("sk-2");
    assertThat(speech.endpoint()).hasToString("http://10.0.0.1:8080/api");
    assertThat(speech.model()).isEqualTo("fun-asr-mtl");
  }

  @Test
  void leavesOutWhatIsSwitchedOff() {
    RecognitionSettings settings =
        read(
            Map.of(
                "DASHSCOPE_API_KEY", "sk-1",
                "ZHIPU_API_KEY", "zk-2",
                "FUN_ASR_ENABLED", "false",
                "OCR_ENABLED", "False"));

    assertThat(settings.speech()).isEmpty();
    assertThat(settings.text()).isEmpty();
    try (PlainOutbound outbound = new PlainOutbound()) {
      RecognitionAdapter adapter = RecognitionAdapter.open(settings, outbound);
      assertThat(adapter.speech()).isEmpty();
      assertThat(adapter.text()).isEmpty();
    }
  }

  @Test
  void showsNoKeys() {
    RecognitionSettings settings =
        read(Map.of("FUN_ASR_API_KEY", "sk-secret", "ZHIPU_API_KEY", "zk-secret"));

    assertThat(settings.toString()).doesNotContain("secret");
    assertThat(settings.speech().orElseThrow().toString()).doesNotContain("secret");
    assertThat(settings.text().orElseThrow().toString()).doesNotContain("secret");
  }

  @Test
  void takesBlanksForWhatIsNotSet() {
    RecognitionSettings settings =
        read(
            Map.of(
                "FUN_ASR_ENABLED", " ",
                "FUN_ASR_API_KEY", " ",
                "DASHSCOPE_API_KEY", "sk-1",
                "FUN_ASR_BASE_URL", "",
                "FUN_ASR_MODEL", " ",
                "OCR_DEFAULT_PROVIDER", "",
                "ZHIPU_API_KEY", " "));

    assertThat(settings)
        .hasToString("speech by fun-asr at https://dashscope.aliyuncs.com/api/v1, text by nobody");
  }

  @Test
  void doesNotMindTheAddressOfWhatIsNotThere() {
    RecognitionSettings settings =
        read(
            Map.of(
                "FUN_ASR_BASE_URL", "ftp://example.org",
                "OCR_ENABLED", "false",
                "ZHIPU_API_KEY", "two words",
                "ZHIPU_OCR_BASE_URL", "nowhere"));

    assertThat(settings).hasToString("speech by nobody, text by nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "/api",
        "https://",
        "https://a b",
        "mailto:me@example.org",
        "https://me:secret@example.org",
        "https://example.org/?key=secret",
        "https://example.org/#secret"
      })
  void refusesWhatIsNoAddressWithoutShowingIt(String address) {
    for (String service : List.of("FUN_ASR", "DASHSCOPE", "ZHIPU")) {
      String variable = service + (service.equals("ZHIPU") ? "_OCR_BASE_URL" : "_BASE_URL");
      assertRefused(Map.of(service + "_API_KEY", "k", variable, address))
          .hasMessageContainingAll(variable, "https://")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertRefused(Map.of("OCR_ENABLED", "yes")).hasMessageContainingAll("OCR_ENABLED", "yes");
    assertRefused(Map.of("FUN_ASR_ENABLED", "1")).hasMessageContaining("FUN_ASR_ENABLED");
    assertRefused(Map.of("OCR_DEFAULT_PROVIDER", "other"))
        .hasMessageContainingAll("OCR_DEFAULT_PROVIDER", "other", "zhipu");
    assertRefused(Map.of("ZHIPU_API_KEY", "two words"))
        .hasMessageContaining("ZHIPU_API_KEY")
        .hasMessageNotContaining("two words");
    assertRefused(
            Map.of("ZHIPU_API_KEY", "k", "ZHIPU_OCR_BASE_URL", "https://me:secret@example.org"))
        .hasMessageContaining("ZHIPU_OCR_BASE_URL")
        .hasMessageNotContaining("secret");
    assertRefused(Map.of("FUN_ASR_API_KEY", "k", "FUN_ASR_BASE_URL", "ftp://example.org"))
        .hasMessageContaining("FUN_ASR_BASE_URL");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(
      Map<String, String> variables) {
    return assertThatThrownBy(() -> read(variables)).isInstanceOf(StartFailure.class);
  }

  private static RecognitionSettings read(Map<String, String> variables) {
    return RecognitionSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }
}
