package dev.aimo.adapter.memory;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.FoldedText;
import java.util.Optional;

final class MemoryAccountRepository implements AccountRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<AccountId, Account> rows;
  private final MemoryTable<FoldedText, AccountId> byEmail;

  MemoryAccountRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
    this.byEmail = new MemoryTable<>(unit);
  }

  @Override
  public void add(Account account) {
    unit.requireWriting();
    account.email().map(Email::key).ifPresent(key -> claim(key, account.id()));
    rows.put(account.id(), account);
  }

  @Override
  public boolean isEmpty() {
    return rows.all().findAny().isEmpty();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return rows.find(id);
  }

  @Override
  public Optional<Account> findByEmail(Email email) {
    return byEmail.find(email.key()).flatMap(rows::find);
  }

  @Override
  public Optional<Account> findForChange(AccountId id) {
    unit.requireWriting();
    return rows.find(id);
  }

  @Override
  public void save(Account account) {
    unit.requireWriting();
    Account stored =
        rows.find(account.id()).orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN));
    rows.put(
        account.id(),
        new Account(
            stored.id(),
            stored.email(),
            stored.phone(),
            account.passwordHash(),
            account.nickname(),
            account.avatar(),
            account.tokenVersion(),
            stored.createdAt(),
            account.updatedAt()));
  }

  private void claim(FoldedText key, AccountId id) {
    if (byEmail.find(key).isPresent()) {
      throw new Conflict(Reason.EMAIL_TAKEN);
    }
    byEmail.put(key, id);
  }
}
