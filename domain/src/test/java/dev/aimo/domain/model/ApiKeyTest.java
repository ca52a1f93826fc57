package dev.aimo.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  @Test
  void showsOnlyTheEndOfALongKey() {
    assertThat(new ApiKey("sk-0123456789abcd").mask()).isEqualTo("••••••••abcd");
    assertThat(new ApiKey("sk-test-1234").mask()).isEqualTo("••••••••");
    assertThat(new ApiKey("sk-0123456789abcd").toString()).isEqualTo("••••••••");
  }

  @Test
  void knowsAMaskWhenItComesBack() {
    assertThat(ApiKey.isMask(" " + new ApiKey("sk-0123456789abcd").mask() + " ")).isTrue();
    assertThat(ApiKey.isMask(ApiKey.maskOfUnreadable())).isTrue();
    assertThat(ApiKey.isMask("sk-0123456789abcd")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "a b", "a\nb", "a\r\nX-Header: b", "ключ", "a\0", "••••••••abcd"})
  void refusesWhatNoHeaderCanCarry(String text) {
    assertThatThrownBy(() -> new ApiKey(text)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, https://api.openai.com/v1, true",
    "openai, https://EU.API.OpenAI.com/v1, true",
    "openai, https://openai.com, true",
    "openai, https://notopenai.com/v1, false",
    "openai, https://openai.com.example/v1, false",
    "openai, https://user@example/openai.com, false",
    "openai, /v1, false",
    "deepseek, https://api.deepseek.com/v1, true",
    "deepseek, https://api.openai.com/v1, false",
    "openrouter, https://openrouter.ai/api/v1, true",
    "other, https://models.example/v1, true"
  })
  void knowsWhichAddressesAProviderOwns(String provider, URI address, boolean owned) {
    assertThat(Provider.named(provider).orElseThrow().owns(address)).isEqualTo(owned);
  }

  @Test
  void keepsARefusalToOneShortLine() {
    ModelRefusal refusal = new ModelRefusal(401, " no\r\nkey \u202e" + "x".repeat(300));

    assertThat(refusal.said()).startsWith("no key x").hasSizeLessThan(210).doesNotContain("\n");
    assertThat(refusal).hasMessage("it answered with status 401");
  }
}
