package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.MemoIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything there is of a generation, gone through for every question.
 *
 * @param <E> what is stored of a memo
 * @param <K> what is kept of that
 */
abstract sealed class MemoryMemoIndex<E, K> implements MemoIndex<E>
    permits MemoryVectorIndex, MemoryTextIndex, MemoryPictureIndex {

  static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(ByCodePoint.of(hit -> hit.memo().value()));

  private static final Comparator<String> BY_CODE_POINT = ByCodePoint.of(id -> id);

  private final Map<GenerationId, Map<MemoId, K>> places = new HashMap<>();

  /** What to keep of an entry, unless it does not belong there. */
  abstract K kept(Generation generation, E entry);

  abstract MemoEntry memo(K kept);

  @Override
  public final synchronized boolean exists(Generation generation) {
    return places.containsKey(generation.id());
  }

  @Override
  public final void apply(Generation generation, List<E> put, Set<MemoId> remove) {
    List<K> kept = put.stream().map(entry -> kept(generation, entry)).toList();
    synchronized (this) {
      Map<MemoId, K> place = places.computeIfAbsent(generation.id(), _ -> new HashMap<>());
      place.keySet().removeAll(remove);
      kept.forEach(one -> place.put(memo(one).memo(), one));
    }
  }

  @Override
  public final List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    return all(generation).stream()
        .map(this::memo)
        .filter(memo -> memos.contains(memo.memo()))
        .map(MemoryMemoIndex::indexed)
        .toList();
  }

  @Override
  public final List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    return all(generation).stream()
        .map(this::memo)
        .filter(later -> BY_CODE_POINT.compare(later.memo().value(), memo) > 0)
        .sorted(ByCodePoint.of(later -> later.memo().value()))
        .limit(most)
        .map(MemoryMemoIndex::indexed)
        .toList();
  }

  @Override
  public final long count(Generation generation, AccountId owner, MemoFilter filter) {
    return all(generation).stream()
        .map(this::memo)
        .filter(memo -> memo.owner().equals(owner) && memo.isAdmittedBy(filter))
        .count();
  }

  @Override
  public final synchronized void drop(Generation generation) {
    places.remove(generation.id());
  }

  /** What belongs to the owner. */
  final List<K> of(Generation generation, AccountId owner) {
    return all(generation).stream().filter(kept -> memo(kept).owner().equals(owner)).toList();
  }

  final synchronized Optional<K> keptOf(Generation generation, MemoId memo) {
    return Optional.ofNullable(places.getOrDefault(generation.id(), Map.of()).get(memo));
  }

  private synchronized List<K> all(Generation generation) {
    return List.copyOf(places.getOrDefault(generation.id(), Map.of()).values());
  }

  static double score(double similarity) {
    return Math.clamp(similarity, 0, 1);
  }

  static void requireDimensions(EmbeddingModel model, Vector vector) {
    if (model.dimensions() != vector.dimensions()) {
      throw new IllegalArgumentException(
          "a vector of " + vector.dimensions() + " numbers among those of " + model);
    }
  }

  private static IndexedMemo indexed(MemoEntry memo) {
    return new IndexedMemo(memo.memo(), memo.owner(), memo.fingerprint());
  }
}
