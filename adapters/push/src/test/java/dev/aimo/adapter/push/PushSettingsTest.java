package dev.aimo.adapter.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PushSettingsTest {

  private static final Map<String, String> MAIL =
      Map.of("SMTP_HOST", "mail.example.org", "SMTP_FROM", "aimo@example.org");

  @Test
  void knowsMeowAndNoMailServerUnlessOneIsNamed() {
    PushSettings settings = read(Map.of("SMTP_PORT", " ", "MEOW_BASE_URL", ""));

    assertThat(settings.meow()).hasToString("https://api.chuckfang.com");
    assertThat(settings.smtp()).isEmpty();
    assertThat(read(Map.of("SMTP_HOST", "  ")).smtp()).isEmpty();
  }

  @Test
  void handsMailsOverEncryptedUnlessItIsToldOtherwise() {
    SmtpSettings smtp = mail(Map.of());

    assertThat(smtp)
        .isEqualTo(
            new SmtpSettings(
                "mail.example.org",
                587,
                Optional.empty(),
                Optional.empty(),
                "aimo@example.org",
                SmtpSettings.Tls.STARTTLS));
    assertThat(smtp.properties())
        .containsEntry("mail.smtp.starttls.enable", "true")
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
        .containsEntry("mail.smtp.ssl.enable", "false")
        .containsEntry("mail.smtp.auth", "false");
  }

  @ParameterizedTest
  @CsvSource({
    "starttls, true, false, 587",
    "STARTTLS, true, false, 587",
    "implicit, false, true, 465",
    "none, false, false, 25"
  })
  void knowsTheUsualPortOfEachEncryption(String tls, String starts, String implicit, int port) {
    SmtpSettings smtp = mail(Map.of("SMTP_TLS", tls));

    assertThat(smtp.port()).isEqualTo(port);
    assertThat(smtp.properties())
        .containsEntry("mail.smtp.starttls.required", starts)
        .containsEntry("mail.smtp.ssl.enable", implicit);
    assertThat(mail(Map.of("SMTP_TLS", tls, "SMTP_PORT", " 2525 ")).port()).isEqualTo(2525);
  }

  @Test
  void logsInWhereThereIsAUser() {
    SmtpSettings smtp = mail(Map.of("SMTP_USER", "aimo", "SMTP_PASSWORD", "hush"));

    assertThat(smtp.user()).contains("aimo");
    assertThat(smtp.password()).contains("hush");
    assertThat(smtp.properties()).containsEntry("mail.smtp.auth", "true");
  }

  @Test
  void showsNoSecrets() {
    Map<String, String> variables = new HashMap<>(MAIL);
    variables.put("SMTP_USER", "aimo");
    variables.put("SMTP_PASSWORD", "hush");

    PushSettings settings = read(variables);

    assertThat(settings.toString()).contains("mail.example.org:587").doesNotContain("hush");
    assertThat(settings.smtp().orElseThrow()).hasToString("mail.example.org:587");
    assertThat(settings.smtp().orElseThrow().properties().toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-25", "+25", "5x", "0x19", "2.5", "999999", "٢٥"})
  void namesAPortThatIsNone(String port) {
    assertRefused(with("SMTP_PORT", port)).hasMessageContainingAll("SMTP_PORT", port, "587");
  }

  @Test
  void namesWhatElseIsWrong() {
    assertRefused(with("SMTP_TLS", "ssl"))
        .hasMessageContainingAll("SMTP_TLS", "ssl", "starttls", "implicit", "none");
    assertRefused(Map.of("SMTP_HOST", "mail.example.org")).hasMessageContaining("SMTP_FROM");
    assertRefused(with("SMTP_USER", "aimo")).hasMessageContaining("SMTP_PASSWORD");
    assertRefused(with("SMTP_PASSWORD", "hush"))
        .hasMessageContaining("SMTP_USER")
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aimo", "aimo@", "@example.org", "a@b@c", "two words@example.org"})
  void namesASenderThatIsNoAddress(String from) {
    assertRefused(with("SMTP_FROM", from)).hasMessageContainingAll("SMTP_FROM", from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://x.example",
        "api.chuckfang.com",
        "https://",
        "https://a b",
        "/meow",
        "https://me:secret@x.example",
        "https://x.example/?token=secret",
        "https://x.example/#secret"
      })
  void namesAnAddressOfMeowThatIsNoneWithoutShowingIt(String address) {
    assertRefused(Map.of("MEOW_BASE_URL", address))
        .hasMessageContainingAll("MEOW_BASE_URL", "https://api.chuckfang.com")
        .hasMessageNotContaining("secret");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Map<String, String> variables) {
    return assertThatThrownBy(() -> read(variables)).isInstanceOf(StartFailure.class);
  }

  private static SmtpSettings mail(Map<String, String> others) {
    Map<String, String> variables = new HashMap<>(MAIL);
    variables.putAll(others);
    return read(variables).smtp().orElseThrow();
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(MAIL);
    variables.put(name, value);
    return variables;
  }

  private static PushSettings read(Map<String, String> variables) {
    return PushSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }
}
