package dev.aimo.domain.lease;

import java.util.Optional;

/** All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface LeaseRepository {

  Optional<Lease> find(String name);

  /**
   * Stores a lease in place of the one that was seen, or where none was: whether it is stored. It
   * is not when another one is there by now.
   */
  boolean replace(String name, Optional<Lease> seen, Lease lease);

  /** Gives the lease back, when it is still this one. */
  void remove(String name, Lease lease);
}
