package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.List;
import java.util.Optional;

/** Compares with every vector of the owner: exact, whatever is asked for. */
final class MemoryVectorIndex extends MemoryMemoIndex<VectorEntry, VectorEntry>
    implements VectorIndex {

  @Override
  public List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most) {
    requireDimensions(generation, vector);
    return of(generation, owner).stream()
        .filter(entry -> entry.memo().isAdmittedBy(filter))
        .map(entry -> new Hit(entry.memo().memo(), score(entry.vector().similarity(vector))))
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Vector> find(Generation generation, AccountId owner, MemoId memo) {
    return keptOf(generation, memo)
        .filter(entry -> entry.memo().owner().equals(owner))
        .map(VectorEntry::vector);
  }

  @Override
  VectorEntry kept(Generation generation, VectorEntry entry) {
    requireDimensions(generation, entry.vector());
    return entry;
  }

  @Override
  MemoEntry memo(VectorEntry kept) {
    return kept.memo();
  }

  private static void requireDimensions(Generation generation, Vector vector) {
    if (generation.content() instanceof IndexContent.Meaning(var model)) {
      requireDimensions(model, vector);
    }
  }
}
