package dev.aimo.application.account;

import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how often passwords can be tried. A try is counted as a failure before the password is
 * looked at and taken back when it was right, so that many tries at once can not slip past the
 * count. Only so many tries run at a time as there are cores to hash on; the others wait,
 * uncounted.
 */
public final class LoginThrottle {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    return inTurn(() -> {
      count(account, address);
      T passed = check(account, address, check);
      takeBack(account, address);
      return passed;
    });
  }

  /** Hashes in turn with everybody who logs in; whoever would wait too long is sent away. */
  <T> T inTurn(Supplier<T> slow) {
    awaitTurn();
    try {
      return slow.get();
    } finally {
      turns.release();
    }
  }

  private <T> T check(LoginSubject account, LoginSubject address, Supplier<T> check) {
    try {
      return check.get();
    } catch (DomainError e) {
      throw e;
    } catch (RuntimeException e) {
      takeBackAfter(e, account, address);
      throw e;
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Throttled(Reason.LOGIN_THROTTLED, PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Throttled(Reason.LOGIN_THROTTLED, PATIENCE);
    }
  }

  /** A database that was away is no wrong password. */
  private void takeBackAfter(RuntimeException failure, LoginSubject account, LoginSubject address) {
    try {
      takeBack(account, address);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
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
