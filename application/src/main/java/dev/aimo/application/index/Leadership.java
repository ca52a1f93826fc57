package dev.aimo.application.index;

import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether this instance is the one that writes the indexes. Whoever holds the lease lets its beat
 * rise every few seconds; another instance takes over when it has seen the beat stand still for
 * {@link #PATIENCE} by its own clock (ADR 19).
 */
public final class Leadership {

  static final Duration PATIENCE = Duration.ofSeconds(8);
  static final Duration RENEWAL = Duration.ofSeconds(2);

  private static final String NAME = "indexer";

  private final UnitOfWork unit;
  private final LeaseRepository leases;
  private final String self;
  private final LongSupplier nanos;

  private Optional<Lease> mine = Optional.empty();
  private long renewedAt;
  private @Nullable Lease watched;
  private long watchedSince;

  /**
   * @param self a name that no other instance has
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public Leadership(UnitOfWork unit, LeaseRepository leases, String self, LongSupplier nanos) {
    this.unit = unit;
    this.leases = leases;
    this.self = self;
    this.nanos = nanos;
  }

  /** Keeps the lease, or takes it when it is free: whether this instance has it now. */
  public synchronized boolean hold() {
    if (mine.isPresent()) {
      return isFresh(RENEWAL) || renew();
    }
    return take();
  }

  /** Whether nobody else can have taken over yet. */
  synchronized boolean isSure() {
    return mine.isPresent() && (isFresh(PATIENCE.minus(RENEWAL)) || renew());
  }

  /** Gives the lease back, so that another instance need not wait. */
  public synchronized void release() {
    mine.ifPresent(lease ->
        unit.write(() -> {
          leases.remove(NAME, lease);
          return lease;
        }));
    mine = Optional.empty();
  }

  private boolean isFresh(Duration within) {
    return nanos.getAsLong() - renewedAt < within.toNanos();
  }

  private boolean renew() {
    long now = nanos.getAsLong();
    Lease next = mine.orElseThrow().next();
    Optional<Lease> before = mine;
    mine =
        unit.write(() -> leases.replace(NAME, before, next)) ? Optional.of(next) : Optional.empty();
    renewedAt = now;
    return mine.isPresent();
  }

  private boolean take() {
    long now = nanos.getAsLong();
    Optional<Lease> there = unit.read(() -> leases.find(NAME));
    if (there.isPresent() && !hasStoodStill(there.get(), now)) {
      return false;
    }
    Lease next = new Lease(self, there.map(lease -> lease.beat() + 1).orElse(1L));
    if (unit.write(() -> leases.replace(NAME, there, next))) {
      mine = Optional.of(next);
      renewedAt = now;
    }
    return mine.isPresent();
  }

  private boolean hasStoodStill(Lease there, long now) {
    if (!there.equals(watched)) {
      watched = there;
      watchedSince = now;
      return false;
    }
    return now - watchedSince >= PATIENCE.toNanos();
  }
}
