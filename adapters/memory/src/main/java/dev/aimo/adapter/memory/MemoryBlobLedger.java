package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemoryBlobLedger implements BlobLedger {

  private static final Comparator<Entry> OLDEST_FIRST =
      comparing(Entry::since).thenComparing(ByCodePoint.of(entry -> entry.key().value()));

  private final MemoryTable<BlobKey, Entry> rows;

  MemoryBlobLedger(MemoryUnitOfWork unit) {
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void enter(Entry entry) {
    rows.put(entry.key(), entry);
  }

  @Override
  public void strike(BlobKey key) {
    rows.remove(key);
  }

  @Override
  public List<Entry> findBefore(Instant time, int most) {
    return rows.all()
        .filter(entry -> entry.since().isBefore(time))
        .sorted(OLDEST_FIRST)
        .limit(most)
        .toList();
  }
}
