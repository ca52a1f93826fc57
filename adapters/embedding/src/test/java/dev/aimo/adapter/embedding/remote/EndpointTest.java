package dev.aimo.adapter.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {

  private static final URI BASE = URI.create("https://api.example.org/v1");

  @Test
  void doesNotShowTheKey() {
    assertThat(new Endpoint(BASE, "sk-secret"))
        .hasToString("https://api.example.org/v1 with a key");
    assertThat(new Endpoint(BASE, "")).hasToString("https://api.example.org/v1 without a key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk secret", "sk-secret\n", "sk-sécret", "sk-secret\u007f"})
  void takesNoKeyThatCanNotBeSent(String key) {
    assertThatThrownBy(() -> new Endpoint(BASE, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("cret");
  }
}
