package dev.aimo.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LlmSettingsTest {

  @Test
  void hasNoModelWithoutKeyAndAddress() {
    assertThat(read(Map.of("OPENAI_MODEL", "gpt-x")).system()).isEmpty();
    assertThat(read(Map.of("OPENAI_API_KEY", " ", "OPENAI_BASE_URL", "")).system()).isEmpty();
  }

  @Test
  void takesTheUsualModelWithAKey() {
    assertThat(read(Map.of("OPENAI_API_KEY", "sk-1")).system())
        .contains(
            new ModelEndpoint(
                URI.create("https://api.openai.com/v1"),
                NamedBy.OPERATOR,
                Optional.of(new ApiKey("sk-1")),
                "gpt-4o-mini"));
  }

  @Test
  void needsNoKeyForAServerOfOnesOwn() {
    LlmSettings settings =
        read(Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1", "OPENAI_MODEL", "qwen3"));

    assertThat(settings.system().orElseThrow().key()).isEmpty();
    assertThat(settings).hasToString("qwen3 at http://localhost:11434/v1");
  }

  @Test
  void refusesWhatIsNoAddressWithoutShowingIt() {
    for (String wrong : List.of("ftp://x/v1", "localhost", "https://me:secret@x/v1", "https://")) {
      assertThatThrownBy(() -> read(Map.of("OPENAI_BASE_URL", wrong)))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("OPENAI_BASE_URL")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void refusesWhatIsNoKeyWithoutShowingIt() {
    assertThatThrownBy(() -> read(Map.of("OPENAI_API_KEY", "sk secret")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("OPENAI_API_KEY")
        .hasMessageNotContaining("secret");
  }

  private static LlmSettings read(Map<String, String> variables) {
    return LlmSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }
}
