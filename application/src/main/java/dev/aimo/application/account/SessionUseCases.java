package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.TokenCheck;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Unauthenticated;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;

/** Logging in, and knowing again who logged in. */
public final class SessionUseCases {

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final LiveAccounts liveAccounts;
  private final PasswordHasher hasher;
  private final Tokens tokens;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  public SessionUseCases(
      UnitOfWork unit,
      AccountRepository accounts,
      LiveAccounts liveAccounts,
      PasswordHasher hasher,
      Tokens tokens,
      LoginThrottle throttle,
      InstantSource clock) {
    this.unit = unit;
    this.accounts = accounts;
    this.liveAccounts = liveAccounts;
    this.hasher = hasher;
    this.tokens = tokens;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** The address is that of the caller's machine, for counting failures. */
  public Session logIn(LogIn request, String address) {
    if (request.email().isBlank() || request.password().isEmpty()) {
      throw new Invalid(Reason.CREDENTIALS_MISSING);
    }
    Email email = new Email(request.email());
    Password password = new Password(request.password());
    Account account =
        throttle.attempt(
            LoginSubject.ofEmail(email),
            LoginSubject.ofAddress(address),
            () -> verified(email, password));
    return Session.open(account, tokens, clock.instant());
  }

  /** Who holds this token, if it is genuine and the account still agrees with it. */
  public Actor authenticate(String token) {
    return switch (tokens.check(token, clock.instant())) {
      case TokenCheck.Forged _ -> throw new Unauthenticated(Reason.TOKEN_INVALID);
      case TokenCheck.Expired _ -> throw new Unauthenticated(Reason.TOKEN_EXPIRED);
      case TokenCheck.Nameless _ -> throw new Unauthenticated(Reason.TOKEN_OF_NOBODY);
      case TokenCheck.Genuine genuine -> holder(genuine);
    };
  }

  private Actor holder(TokenCheck.Genuine token) {
    Account account =
        liveAccounts
            .find(token.account())
            .orElseThrow(() -> new Unauthenticated(Reason.TOKEN_OF_NOBODY));
    if (account.tokenVersion() != token.tokenVersion()) {
      throw new Unauthenticated(Reason.TOKEN_INVALID);
    }
    return new Actor(account.id());
  }

  private Account verified(Email email, Password password) {
    Account account =
        unit.read(() -> accounts.findByEmail(email))
            .orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN));
    if (!hasher.matches(password, account.passwordHash())) {
      throw new Invalid(Reason.PASSWORD_WRONG);
    }
    return account;
  }
}
