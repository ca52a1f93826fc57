package dev.aimo.adapter.memory;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexContent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

final class MemoryGenerationRepository implements GenerationRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<GenerationId, Generation> rows;
  private final AtomicLong made = new AtomicLong();

  MemoryGenerationRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public List<Generation> findAll() {
    return rows.all()
        .sorted(Comparator.comparingLong(generation -> generation.id().value()))
        .toList();
  }

  @Override
  public Generation add(IndexContent content, Instant now) {
    unit.requireWriting();
    Optional<Generation> there =
        rows.all().filter(generation -> generation.content().equals(content)).findFirst();
    return there.orElseGet(() -> {
      GenerationId id = new GenerationId(made.incrementAndGet());
      Generation added =
          new Generation(id, content, Generation.State.FILLING, Optional.empty(), now);
      rows.put(id, added);
      return added;
    });
  }

  @Override
  public void save(Generation generation) {
    unit.requireWriting();
    if (rows.find(generation.id()).isPresent()) {
      rows.put(generation.id(), generation);
    }
  }

  @Override
  public void remove(GenerationId id) {
    rows.remove(id);
  }
}
