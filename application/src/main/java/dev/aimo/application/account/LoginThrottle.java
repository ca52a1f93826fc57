package dev.aimo.application.account;

import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how often passwords can be tried. A try is counted as a failure before the password is
 * looked at and taken back when it was right, so that many tries at once can not slip past the
 * count. Only so many tries run at a time as there are cores to hash on; the others wait,
 * uncounted.
 */
public final class LoginThrottle {

  private final UnitOfWork unit;
  private final LoginFailureRepository failures;
  private final LoginPolicy policy;
  private final InstantSource clock;
  private final Semaphore turns;

  public LoginThrottle(
      UnitOfWork unit,
      LoginFailureRepository failures,
      LoginPolicy policy,
      InstantSource clock,
      int atOnce) {
    this.unit = unit;
    this.failures = failures;
    this.policy = policy;
    this.clock = clock;
    this.turns = new Semaphore(atOnce, true);
  }

  /** Runs the check, which throws when the password is wrong, or refuses to run it. */
  <T> T attempt(LoginSubject account, LoginSubject address, Supplier<T> check) {
    turns.acquireUninterruptibly();
    try {
      count(account, address);
      T passed = check.get();
      takeBack(account, address);
      return passed;
    } finally {
      turns.release();
    }
  }

  private void count(LoginSubject account, LoginSubject address) {
    Instant now = clock.instant();
    Instant windowEnd = now.plus(policy.window());
    record Counted(LoginFailures ofAccount, LoginFailures ofAddress) {}
    Counted counted =
        unit.write(() -> {
          failures.forgetEnded(now);
          return new Counted(
              failures.add(account, now, windowEnd), failures.add(address, now, windowEnd));
        });
    policy.check(counted.ofAccount(), counted.ofAddress(), now);
  }

  private void takeBack(LoginSubject account, LoginSubject address) {
    unit.write(() -> {
      failures.takeBack(account);
      failures.takeBack(address);
      return null;
    });
  }
}
