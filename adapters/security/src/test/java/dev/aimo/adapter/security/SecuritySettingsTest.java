package dev.aimo.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecuritySettingsTest {

  private static final String SECRET = "Qk3vZ8pL1xT6nR0wYb5cJ9dF2gHs7mAe+UoIiKtEqVz4";

  @Test
  void readsTheSecret() {
    assertThat(
            SecuritySettings.read(
                name -> name.equals("JWT_SECRET") ? Optional.of(SECRET) : Optional.empty()))
        .isEqualTo(new SecuritySettings(SECRET, Duration.ofDays(90), 10));
  }

  @Test
  void saysHowToMakeASecretWhenThereIsNone() {
    assertThatThrownBy(() -> SecuritySettings.read(_ -> Optional.empty()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("JWT_SECRET is not set")
        .hasMessageContaining("openssl rand -base64 48");
  }

  @Test
  void refusesABlankSecret() {
    assertThatThrownBy(() -> SecuritySettings.of(" ".repeat(40)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is not set");
  }

  @Test
  void refusesAShortSecretWithoutShowingIt() {
    assertThatThrownBy(() -> SecuritySettings.of(SECRET.substring(0, 31)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("31 bytes")
        .hasMessageContaining("openssl rand -base64 48")
        .hasMessageNotContaining(SECRET.substring(0, 31));
  }

  @Test
  void countsBytesAndNotCharacters() {
    assertThat(SecuritySettings.of("一二三四五六七八九十甲").secret()).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "your-secret-key-change-in-production",
        "YOUR-SECRET-KEY-CHANGE-IN-PRODUCTION",
        "your-super-secret-jwt-key-change-in-production",
        "your_super_secret_jwt_key_0123456789",
        "please-change-me-please-please-please",
        "changeme-changeme-changeme-changeme-1",
        "CHANGE_THIS_TO_A_RANDOM_TEXT_OF_32_BYTES",
        "replace-with-the-output-of-openssl-rand",
        "Replace this by something more secret!!",
        "default-secret-default-secret-default-x",
        "my super secret that nobody will ever guess",
        "secretsecretsecretsecretsecretsecret",
        "secret secret secret secret secret ",
        "0123456789012345678901234567890123456789",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcacbbacbcabcabcbacbcabcabcabcbacbac"
      })
  void refusesASecretThatEverybodyKnows(String secret) {
    assertThatThrownBy(() -> SecuritySettings.of(secret))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("well known")
        .hasMessageContaining("openssl rand -base64 48")
        .hasMessageNotContaining(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d69fdcf71fd5cb06a60b2792d7f4b04348bae27c9ac55991296fa0d3a0ba28f5",
        "the quick brown fox jumps over a lazy dog",
        "end-to-end-test-secret-of-forty-four-bytes-1"
      })
  void acceptsASecretThatIsLongAndUnlikelyToBeKnown(String secret) {
    assertThat(SecuritySettings.of(secret).secret()).isEqualTo(secret);
  }

  @Test
  void hidesTheSecret() {
    assertThat(SecuritySettings.of(SECRET).toString()).doesNotContain(SECRET);
  }
}
