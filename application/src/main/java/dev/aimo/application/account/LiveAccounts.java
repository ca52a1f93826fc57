package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The accounts that asked within the last moment. Every request needs its account; reading it from
 * the database each time would be the larger part of most requests. What this instance changes is
 * forgotten at once; a change made by another instance is seen after {@code freshness} at the
 * latest (ADR 9).
 */
public final class LiveAccounts {

  private static final int MOST = 10_000;

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final InstantSource clock;
  private final Duration freshness;
  private final ConcurrentHashMap<AccountId, Seen> seen = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  private record Seen(Account account, Instant since) {

    /** A clock that was set back makes nothing fresh for longer. */
    boolean isFresh(Instant now, Duration freshness) {
      return !now.isBefore(since) && now.isBefore(since.plus(freshness));
    }
  }

  public LiveAccounts(
      UnitOfWork unit, AccountRepository accounts, InstantSource clock, Duration freshness) {
    this.unit = unit;
    this.accounts = accounts;
    this.clock = clock;
    this.freshness = freshness;
  }

  Optional<Account> find(AccountId id) {
    Instant now = clock.instant();
    Seen known = seen.get(id);
    if (known != null && known.isFresh(now, freshness)) {
      return Optional.of(known.account());
    }
    return load(id, now);
  }

  /** To be called after the change is committed. */
  void forget(AccountId id) {
    changes.incrementAndGet();
    seen.remove(id);
  }

  private Optional<Account> load(AccountId id, Instant now) {
    long before = changes.get();
    Optional<Account> found = unit.read(() -> accounts.find(id));
    if (found.isEmpty()) {
      seen.remove(id);
      return found;
    }
    if (seen.size() >= MOST) {
      seen.clear();
    }
    // What was read before a change must not be remembered after it; compute and remove exclude
    // each other.
    seen.compute(id, (_, old) -> changes.get() == before ? new Seen(found.get(), now) : old);
    return found;
  }
}
