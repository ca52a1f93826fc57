package dev.aimo.domain.account;

import java.time.Instant;

/**
 * Counts failed logins per subject in fixed windows. Shared by all instances, so that a balancer
 * does not multiply the tries. All methods work inside a write of the {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface LoginFailureRepository {

  /**
   * Counts one more failure and returns the sum. When the subject has no window, or one that ended
   * at {@code now} or before, a new one begins and ends at {@code windowEnd}.
   */
  LoginFailures add(LoginSubject subject, Instant now, Instant windowEnd);

  /** Takes one failure back; never goes below none. Unknown subjects are left unknown. */
  void takeBack(LoginSubject subject);

  /** Forgets windows that ended at {@code now} or before. */
  void forgetEnded(Instant now);
}
