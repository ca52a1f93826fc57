package dev.aimo.adapter.memory;

import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.lease.LeaseRepository;
import java.util.Optional;

final class MemoryLeaseRepository implements LeaseRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<String, Lease> rows;

  MemoryLeaseRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public Optional<Lease> find(String name) {
    return rows.find(name);
  }

  @Override
  public boolean replace(String name, Optional<Lease> seen, Lease lease) {
    unit.requireWriting();
    boolean isAsSeen = rows.find(name).equals(seen);
    if (isAsSeen) {
      rows.put(name, lease);
    }
    return isAsSeen;
  }

  @Override
  public void remove(String name, Lease lease) {
    unit.requireWriting();
    if (rows.find(name).filter(lease::equals).isPresent()) {
      rows.remove(name);
    }
  }
}
