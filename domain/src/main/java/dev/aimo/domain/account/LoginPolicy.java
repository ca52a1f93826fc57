package dev.aimo.domain.account;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import java.time.Duration;
import java.time.Instant;

/** How many failed logins are borne within a window. */
public record LoginPolicy(int mostPerAccount, int mostPerAddress, Duration window) {

  public LoginPolicy {
    if (mostPerAccount < 1 || mostPerAddress < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("a login policy allows at least one try in some time");
    }
  }

  /** Refuses the try that was just counted in, when it is one too many. */
  public void check(LoginFailures ofAccount, LoginFailures ofAddress, Instant now) {
    check(ofAccount, mostPerAccount, now);
    check(ofAddress, mostPerAddress, now);
  }

  private static void check(LoginFailures failures, int most, Instant now) {
    if (failures.count() > most) {
      throw new Throttled(Reason.LOGIN_THROTTLED, Duration.between(now, failures.windowEnd()));
    }
  }
}
