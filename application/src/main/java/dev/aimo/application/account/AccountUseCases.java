package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Stale;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What people do with their own account. */
public final class AccountUseCases {

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final LiveAccounts liveAccounts;
  private final PasswordHasher hasher;
  private final Tokens tokens;
  private final LoginThrottle throttle;
  private final Pictures pictures;
  private final InstantSource clock;

  private record Revision(Account before, Account after) {}

  public AccountUseCases(
      UnitOfWork unit,
      AccountRepository accounts,
      LiveAccounts liveAccounts,
      PasswordHasher hasher,
      Tokens tokens,
      LoginThrottle throttle,
      BlobStore blobs,
      InstantSource clock) {
    this.unit = unit;
    this.accounts = accounts;
    this.liveAccounts = liveAccounts;
    this.hasher = hasher;
    this.tokens = tokens;
    this.throttle = throttle;
    this.pictures = new Pictures(blobs);
    this.clock = clock;
  }

  public Account profile(Actor actor) {
    return liveAccounts
        .find(actor.account())
        .orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN));
  }

  /** The account that a trusted program acts for. */
  public Actor actFor(AccountId id) {
    return liveAccounts
        .find(id)
        .map(account -> new Actor(account.id()))
        .orElseThrow(() -> new NotFound(Reason.ACTOR_UNKNOWN));
  }

  /** A picture that the account does not show any more is gone afterwards. */
  public Account revise(Actor actor, ReviseProfile request) {
    Revision revision =
        change(
            actor,
            account -> account.withProfile(request.nickname(), request.avatar(), clock.instant()));
    revision
        .before()
        .avatar()
        .filter(former -> !revision.after().avatar().equals(Optional.of(former)))
        .ifPresent(pictures::remove);
    return revision.after();
  }

  /**
   * Changes the password and ends every session. The session that comes back replaces the caller's
   * own, so that who changes a password is not thrown out.
   */
  public Session changePassword(Actor actor, ChangePassword request, String address) {
    if (request.oldPassword().isEmpty() || request.newPassword().isEmpty()) {
      throw new Invalid(Reason.PASSWORDS_MISSING);
    }
    Password next = new Password(request.newPassword()).orRefuseAsChange();
    PasswordHash known =
        throttle.attempt(
            LoginSubject.ofAccount(actor.account()),
            LoginSubject.ofAddress(address),
            () -> verified(actor, new Password(request.oldPassword())));
    PasswordHash nextHash = hasher.hash(next);
    Account changed = change(actor, account -> replaced(account, known, nextHash)).after();
    return Session.open(changed, tokens, clock.instant());
  }

  /** Not from the accounts seen lately: another instance may have changed the password just now. */
  private PasswordHash verified(Actor actor, Password old) {
    PasswordHash hash =
        unit.read(() -> accounts.find(actor.account()))
            .orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN))
            .passwordHash();
    if (!hasher.matches(old, hash)) {
      throw new Invalid(Reason.OLD_PASSWORD_WRONG);
    }
    return hash;
  }

  private Account replaced(Account account, PasswordHash verified, PasswordHash next) {
    if (!account.passwordHash().equals(verified)) {
      throw new Stale(Reason.CHANGED_MEANWHILE);
    }
    return account.withPassword(next, clock.instant());
  }

  private Revision change(Actor actor, UnaryOperator<Account> decision) {
    Revision revision =
        unit.write(() -> {
          Account account =
              accounts
                  .findForChange(actor.account())
                  .orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN));
          Account decided = decision.apply(account);
          accounts.save(decided);
          return new Revision(account, decided);
        });
    liveAccounts.forget(actor.account());
    return revision;
  }
}
