package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.VectorCopy.Selection;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.index.VectorIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lance.Dataset;

/** {@link VectorIndex} in tables. */
final class LanceVectorIndex implements VectorIndex {

  private final Lance lance;
  private final MemoTables tables;
  private final VectorCopy copy;

  /**
   * @param mostInMemory so many bytes of vectors are kept in memory
   */
  LanceVectorIndex(Lance lance, long mostInMemory) {
    this.lance = lance;
    copy = new VectorCopy(mostInMemory);
    tables = new MemoTables(lance, "vector index");
  }

  @Override
  public boolean exists(Generation generation) {
    return tables.exists(generation);
  }

  @Override
  public void apply(Generation generation, List<VectorEntry> put, Set<MemoId> remove) {
    Map<MemoId, VectorEntry> entries = new LinkedHashMap<>();
    for (VectorEntry entry : put) {
      Nearest.check(dimensions(generation), entry.vector());
      entries.put(entry.memo().memo(), entry);
    }
    Layout layout = MemoLayout.ofMeaning(dimensions(generation));
    tables.apply(generation, MemoLayout.vectorRows(layout, List.copyOf(entries.values())), remove);
  }

  @Override
  public List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    return tables.findAll(generation, memos);
  }

  @Override
  public List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    return tables.findAfter(generation, memo, most);
  }

  @Override
  public long count(Generation generation, AccountId owner, MemoFilter filter) {
    return tables.count(generation, owner, filter);
  }

  @Override
  public void drop(Generation generation) {
    tables.drop(generation);
    copy.forget();
  }

  @Override
  public List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most) {
    Nearest.check(dimensions(generation), vector);
    Nearest nearest = new Nearest(Predicate.of(owner, filter), vector, most);
    return tables.ranked(
        generation,
        nearest,
        dataset -> {
          Optional<Selection> selected = selected(generation, dataset, nearest.rows());
          return selected.isPresent() ? selected.get().nearest(vector, most) : nearest.in(dataset);
        });
  }

  @Override
  public Optional<Vector> find(Generation generation, AccountId owner, MemoId memo) {
    return tables
        .read(
            generation,
            dataset -> {
              Optional<Selection> selected = selected(generation, dataset, Predicate.of(owner));
              return selected.isPresent()
                  ? selected.get().find(memo)
                  : stored(dataset, owner, memo);
            })
        .flatMap(Function.identity());
  }

  private Optional<Selection> selected(Generation generation, Dataset dataset, Predicate rows)
      throws Exception {
    Answers.State state = Answers.State.of(lance.table(generation), dataset);
    return copy.select(state, dataset, rows, dimensions(generation));
  }

  private static Optional<Vector> stored(Dataset dataset, AccountId owner, MemoId memo)
      throws Exception {
    return Scan.of(MemoLayout.MEANING)
        .where(Predicate.of(owner).and(Predicate.is(MemoLayout.MEMO, memo.value())))
        .atMost(1)
        .from(dataset, found -> Vector.of(found.decimals(MemoLayout.MEANING)))
        .stream()
        .findFirst();
  }

  private static int dimensions(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Meaning(var model) -> model.dimensions();
      case IndexContent.Words _, IndexContent.Pictures _ ->
          throw new IllegalArgumentException("a generation without vectors of texts");
    };
  }
}
