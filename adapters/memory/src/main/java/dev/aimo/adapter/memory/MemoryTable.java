package dev.aimo.adapter.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by key, changed only inside a writing unit of work and restored when it fails. */
final class MemoryTable<K, V> {

  private final MemoryUnitOfWork unit;
  private final Map<K, V> rows = new HashMap<>();

  MemoryTable(MemoryUnitOfWork unit) {
    this.unit = unit;
  }

  Optional<V> find(K key) {
    unit.requireOpen();
    return Optional.ofNullable(rows.get(key));
  }

  Stream<V> all() {
    unit.requireOpen();
    return rows.values().stream();
  }

  void put(K key, V row) {
    V former = rows.get(key);
    unit.changing(() -> restore(key, former));
    rows.put(key, row);
  }

  void remove(K key) {
    V former = rows.get(key);
    unit.changing(() -> restore(key, former));
    rows.remove(key);
  }

  private void restore(K key, @Nullable V former) {
    if (former == null) {
      rows.remove(key);
    } else {
      rows.put(key, former);
    }
  }
}
