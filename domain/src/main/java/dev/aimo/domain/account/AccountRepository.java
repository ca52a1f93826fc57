package dev.aimo.domain.account;

import java.util.Optional;

/**
 * Accounts that are live. A deleted account is never found, and its e-mail address may be
 * registered again. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface AccountRepository {

  /**
   * Stores a new account.
   *
   * @throws dev.aimo.domain.error.Conflict when a live account has the same e-mail key
   */
  void add(Account account);

  /** Whether there is no account at all. */
  boolean isEmpty();

  Optional<Account> find(AccountId id);

  /** Finds by the folded form of the address, so case and outer blanks do not matter. */
  Optional<Account> findByEmail(Email email);

  /**
   * As {@link #find}, inside a write only: nobody else changes the account until this unit ends, so
   * that what is loaded, decided and saved is one step.
   */
  Optional<Account> findForChange(AccountId id);

  /**
   * Stores profile, password hash and token version of an account that is there.
   *
   * @throws dev.aimo.domain.error.NotFound when it is not, or is deleted
   */
  void save(Account account);
}
