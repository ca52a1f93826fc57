package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which generations searches run on. A switch to another one is seen within half a second; the one
 * that served before is still there then, so nobody finds nothing. Opens a unit of its own.
 */
public final class ServingGenerations {

  private static final long FRESHNESS = Duration.ofMillis(500).toNanos();

  private final UnitOfWork unit;
  private final GenerationRepository generations;
  private volatile Seen seen = new Seen(List.of(), System.nanoTime() - FRESHNESS);

  private record Seen(List<Generation> generations, long at) {}

  public ServingGenerations(UnitOfWork unit, GenerationRepository generations) {
    this.unit = unit;
    this.generations = generations;
  }

  public Optional<Generation> words() {
    return find(IndexContent.Words.class);
  }

  public Optional<Generation> meaning() {
    return find(IndexContent.Meaning.class);
  }

  public Optional<Generation> pictures() {
    return find(IndexContent.Pictures.class);
  }

  private Optional<Generation> find(Class<? extends IndexContent> kind) {
    return current().stream()
        .filter(generation -> generation.isServing() && kind.isInstance(generation.content()))
        .findFirst();
  }

  private List<Generation> current() {
    Seen last = seen;
    if (System.nanoTime() - last.at() >= FRESHNESS) {
      last = new Seen(unit.read(generations::findAll), System.nanoTime());
      seen = last;
    }
    return last.generations();
  }
}
