package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.Phone;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opening an account. */
public final class RegistrationUseCases {

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final CategoryRepository categories;
  private final PasswordHasher hasher;
  private final LoginThrottle throttle;
  private final Ids ids;
  private final InstantSource clock;
  private final RegistrationPolicy policy;

  public RegistrationUseCases(
      UnitOfWork unit,
      AccountRepository accounts,
      CategoryRepository categories,
      PasswordHasher hasher,
      LoginThrottle throttle,
      Ids ids,
      InstantSource clock,
      RegistrationPolicy policy) {
    this.unit = unit;
    this.accounts = accounts;
    this.categories = categories;
    this.hasher = hasher;
    this.throttle = throttle;
    this.ids = ids;
    this.clock = clock;
    this.policy = policy;
  }

  /** A new account and its first category, both or neither. */
  public Account register(Register request) {
    if (!policy.open()) {
      throw new Forbidden(Reason.REGISTRATION_CLOSED);
    }
    if (request.email().isBlank() || request.password().isEmpty()) {
      throw new Invalid(Reason.CREDENTIALS_MISSING);
    }
    Email email = new Email(request.email());
    Optional<Nickname> nickname = Nickname.telling(request.nickname(), email);
    Optional<Phone> phone = phone(request.phone());
    Password password = new Password(request.password()).orRefuse();
    refuseTaken(email);
    return store(email, phone, throttle.inTurn(() -> hasher.hash(password)), nickname);
  }

  /** Whether nobody has opened an account yet. */
  public boolean isUnused() {
    return unit.read(accounts::isEmpty);
  }

  public boolean isOpen() {
    return policy.open();
  }

  /** Spares the slow hash; whoever slips through between this and storing meets the unique key. */
  private void refuseTaken(Email email) {
    if (unit.read(() -> accounts.findByEmail(email)).isPresent()) {
      throw new Conflict(Reason.EMAIL_TAKEN);
    }
  }

  private Account store(
      Email email, Optional<Phone> phone, PasswordHash hash, Optional<Nickname> nickname) {
    Instant now = clock.instant();
    Account account = Account.create(AccountId.next(ids), email, phone, hash, nickname, now);
    Category first =
        Category.create(
            CategoryId.next(ids), account.id(), policy.firstCategory(), Optional.empty(), now);
    return unit.write(() -> {
      accounts.add(account);
      categories.add(first);
      return account;
    });
  }

  private static Optional<Phone> phone(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Phone(text));
  }
}
