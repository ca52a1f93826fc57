package dev.aimo.application.recommendation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.lease.LeaseRepository;
import dev.aimo.domain.text.Sha256;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whose turn it is to have a model choose for an account, among all instances. Whoever died in its
 * turn is waited for once, for longer than any turn takes; its place is free afterwards.
 */
public final class Turn {

  /** A model is asked for less. */
  static final Duration PATIENCE = Duration.ofSeconds(7);

  private static final Duration BETWEEN = Duration.ofMillis(150);

  private final UnitOfWork unit;
  private final LeaseRepository leases;
  private final Ids ids;
  private final LongSupplier nanoTime;

  /** A turn: the own one, or that of somebody who had it all the time. */
  record Held(String name, Optional<Lease> lease, boolean isMine) {}

  public Turn(UnitOfWork unit, LeaseRepository leases, Ids ids, LongSupplier nanoTime) {
    this.unit = unit;
    this.leases = leases;
    this.ids = ids;
    this.nanoTime = nanoTime;
  }

  /** Waits until the turn is free, or what it is for is done, or somebody took too long. */
  Held take(AccountId owner, BooleanSupplier isDone) {
    String name = "recommendation " + Sha256.hex(owner.value());
    Lease mine = new Lease(ids.next("rec"), 1);
    long begin = nanoTime.getAsLong();
    while (true) {
      if (unit.write(() -> leases.replace(name, Optional.empty(), mine))) {
        return new Held(name, Optional.of(mine), true);
      }
      Optional<Lease> other = unit.read(() -> leases.find(name));
      if (isDone.getAsBoolean()) {
        return new Held(name, Optional.empty(), false);
      }
      if (nanoTime.getAsLong() - begin > PATIENCE.toNanos()) {
        return new Held(name, other, false);
      }
      if (!pause()) {
        // Whoever was told to stop knows nothing of the other.
        return new Held(name, Optional.empty(), false);
      }
    }
  }

  /** Whether it was held until now. Works inside a unit of work. */
  boolean giveBack(Held held) {
    boolean isHeld = leases.find(held.name()).equals(held.lease());
    clear(held);
    return isHeld;
  }

  /** Frees the turn, if it is still the same. Works inside a unit of work. */
  void clear(Held held) {
    held.lease().ifPresent(lease -> leases.remove(held.name(), lease));
  }

  private static boolean pause() {
    try {
      Thread.sleep(BETWEEN);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
