package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LoginPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final LoginPolicy POLICY = new LoginPolicy(5, 50, Duration.ofMinutes(15));

  @Test
  void bearsAsManyFailuresAsItSays() {
    assertThatCode(() -> POLICY.check(failures(5), failures(50), NOW)).doesNotThrowAnyException();
  }

  @Test
  void refusesOneMoreForAnAccount() {
    assertThrottled(failures(6), failures(1), Duration.ofMinutes(10));
  }

  @Test
  void refusesOneMoreFromAnAddress() {
    assertThrottled(failures(1), failures(51), Duration.ofMinutes(10));
  }

  @Test
  void saysWhenTheWindowEnds() {
    assertThrottled(new LoginFailures(9, NOW.plusMillis(1)), failures(1), Duration.ofMillis(1));
  }

  @Test
  void allowsAtLeastOneTryInSomeTime() {
    Duration window = Duration.ofMinutes(15);

    assertThatThrownBy(() -> new LoginPolicy(0, 1, window))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginPolicy(1, 0, window))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginPolicy(1, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LoginFailures failures(int count) {
    return new LoginFailures(count, NOW.plus(Duration.ofMinutes(10)));
  }

  private static void assertThrottled(
      LoginFailures ofAccount, LoginFailures ofAddress, Duration retryAfter) {
    assertThatThrownBy(() -> POLICY.check(ofAccount, ofAddress, NOW))
        .isInstanceOfSatisfying(
            Throttled.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.LOGIN_THROTTLED);
              assertThat(refusal.retryAfter()).isEqualTo(retryAfter);
            });
  }
}
