package dev.aimo.application.account;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.SettableClock;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.category.CategoryName;
import java.time.Duration;
import java.time.ZoneId;

/** The account use cases on the in-memory adapters, with a clock that stands still. */
final class World {

  static final String ADDRESS = "203.0.113.7";
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final Duration FRESHNESS = Duration.ofSeconds(1);

  final SettableClock clock = new SettableClock();
  final MemoryAdapter ports = new MemoryAdapter();
  final LoginThrottle throttle =
      new LoginThrottle(
          ports.unitOfWork(), ports.loginFailures(), new LoginPolicy(3, 5, WINDOW), clock, 2);
  final LiveAccounts live = liveAccounts();
  final SessionUseCases sessions = sessions(live);
  final AccountUseCases accounts = accounts(live);
  final RegistrationUseCases registration = registration(true);
  final AvatarUseCases avatars =
      new AvatarUseCases(
          ports.unitOfWork(),
          ports.accounts(),
          live,
          ports.blobs(),
          ports.ids(),
          clock,
          ZoneId.of("Asia/Shanghai"));

  RegistrationUseCases registration(boolean open) {
    return new RegistrationUseCases(
        ports.unitOfWork(),
        ports.accounts(),
        ports.categories(),
        ports.passwordHasher(),
        throttle,
        ports.ids(),
        clock,
        new RegistrationPolicy(open, new CategoryName("日记")));
  }

  LiveAccounts liveAccounts() {
    return new LiveAccounts(ports.unitOfWork(), ports.accounts(), clock, FRESHNESS);
  }

  /** Use cases of another instance on the same data have accounts of their own in mind. */
  SessionUseCases sessions(LiveAccounts live) {
    return new SessionUseCases(
        ports.unitOfWork(),
        ports.accounts(),
        live,
        ports.passwordHasher(),
        ports.tokens(),
        throttle,
        clock);
  }

  AccountUseCases accounts(LiveAccounts live) {
    return new AccountUseCases(
        ports.unitOfWork(),
        ports.accounts(),
        live,
        ports.passwordHasher(),
        ports.tokens(),
        throttle,
        ports.blobs(),
        clock);
  }

  Account register(String email, String password) {
    return registration.register(new Register(email, password, "", ""));
  }

  Actor registerActor(String email, String password) {
    return new Actor(register(email, password).id());
  }

  Session logIn(String email, String password) {
    return sessions.logIn(new LogIn(email, password), ADDRESS);
  }
}
