package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.domain.error.StartFailure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RestSettingsTest {

  @Test
  void hasADefaultForEverything() {
    RestSettings settings = read(Map.of());
    assertThat(settings.server().port()).isEqualTo(3000);
    assertThat(settings.server().host()).isEqualTo("0.0.0.0");
    assertThat(settings.server().cors().origins()).containsExactly("http://localhost:3000");
    assertThat(settings.server().baToken()).isEmpty();
    assertThat(settings.server().language()).isEqualTo(Language.CHINESE);
    assertThat(settings.longestUpload()).isEqualTo(52_428_800);
    assertThat(settings.publicUrl()).isEmpty();
    assertThat(settings.webRoot()).isEmpty();
    assertThat(settings.metricsForAll()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT | 80a | PORT=3000",
        "PORT | 65536 | PORT=3000",
        "PORT | -1 | PORT=3000",
        "ATTACHMENT_MAX_FILE_SIZE | 50MB | ATTACHMENT_MAX_FILE_SIZE=52428800",
        "TRUSTED_PROXIES | nginx | TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8",
        "TRUSTED_PROXIES | 10.0.0.0/33 | TRUSTED_PROXIES=",
        "LOCALE_LANGUAGE | fr | LOCALE_LANGUAGE=zh-cn",
        "PUBLIC_URL | memo.example.org | PUBLIC_URL=https://memo.example.org",
        "METRICS_ACCESS | everybody | METRICS_ACCESS=loopback"
      })
  void namesTheVariableThatIsWrongWithAnExample(String name, String value, String example) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(value)
        .hasMessageContaining(example);
  }

  @Test
  void wantsATokenThatCanNotBeGuessedWhenBaIsEnabled() {
    assertThatThrownBy(() -> read(Map.of("BA_AUTH_ENABLED", "true")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("BA_AUTH_TOKEN");
    assertThatThrownBy(() -> read(Map.of("BA_AUTH_ENABLED", "true", "BA_AUTH_TOKEN", "hush-hush")))
        .isInstanceOf(StartFailure.class)
        .hasMessageNotContaining("hush-hush");
    assertThat(read(Map.of("BA_AUTH_ENABLED", "yes")).server().baToken()).isEmpty();
  }

  @Test
  void refusesCredentialsForEveryOrigin() {
    assertThatThrownBy(() -> read(Map.of("CORS_ORIGIN", "*", "CORS_CREDENTIALS", "true")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("CORS_ORIGIN=https://");
  }

  @Test
  void showsNoSecret() {
    RestSettings settings =
        read(Map.of("BA_AUTH_ENABLED", "true", "BA_AUTH_TOKEN", "sample-ba-token"));
    assertThat(settings.toString()).doesNotContain("sample-ba-token");
  }

  @Test
  void saysWhichPortCanNotBeHad() {
    try (Server taken = Server.start()) {
      String port = Integer.toString(taken.adapter.port());
      RestSettings settings = read(Map.of("HOST", "127.0.0.1", "PORT", port));
      assertThatThrownBy(() ->
              RestAdapter.start(
                  settings,
                  taken.temporary,
                  Server.useCases(Server.setup()),
                  new SimpleMeterRegistry(),
                  () -> ""))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining(port)
          .hasMessageContaining("PORT");
    }
  }

  private static RestSettings read(Map<String, String> variables) {
    return RestSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }
}
