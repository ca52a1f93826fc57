package dev.aimo.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.TokenCheck;
import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SecurityAdapterTest {

  private static final SecuritySettings SETTINGS =
      SecuritySettings.of("Qk3vZ8pL1xT6nR0wYb5cJ9dF2gHs7mAe+UoIiKtEqVz4");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void servesAllItsPortsAsTheSettingsSay() {
    try (SecurityAdapter security = SecurityAdapter.open(SETTINGS)) {
      AccountId account = AccountId.next(security.ids());
      String token = security.tokens().issue(account, 1, NOW);

      assertThat(security.tokens().check(token, NOW)).isEqualTo(new TokenCheck.Genuine(account, 1));
      assertThat(security.tokens().lifetime()).isEqualTo(Duration.ofDays(90));
      assertThat(security.passwordHasher().hash(new Password("correct horse")).value())
          .startsWith("$2a$10$");
      assertThat(security.signer().isGenuine("text", security.signer().sign("text"))).isTrue();
    }
  }

  @Test
  void endsItsThreadsWhenItIsClosed() {
    SecurityAdapter security = SecurityAdapter.open(SETTINGS);
    PasswordHasher hasher = security.passwordHasher();
    security.close();

    assertThatThrownBy(() -> hasher.hash(new Password("correct horse")))
        .isInstanceOf(PortFailure.class);
  }
}
