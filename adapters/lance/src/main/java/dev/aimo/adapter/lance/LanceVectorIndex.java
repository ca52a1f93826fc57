package dev.aimo.adapter.lance;

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
import org.lance.Dataset;
import org.lance.index.DistanceType;
import org.lance.ipc.Query;

/** {@link VectorIndex} in tables. */
final class LanceVectorIndex implements VectorIndex {

  private static final String DISTANCE = "_distance";

  /** Nearer than this two vectors are as good as the same: the last digits depend on the way. */
  private static final double PRECISION = 1e6;

  private final MemoTables tables;

  LanceVectorIndex(Lance lance) {
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
      check(generation, entry.vector());
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
  }

  @Override
  public List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most) {
    check(generation, vector);
    Predicate rows = Predicate.of(owner, filter);
    return tables
        .read(generation, dataset -> Best.of(most, limit -> nearest(dataset, rows, vector, limit)))
        .orElse(List.of());
  }

  @Override
  public Optional<Vector> find(Generation generation, AccountId owner, MemoId memo) {
    Predicate row = Predicate.of(owner).and(Predicate.is(MemoLayout.MEMO, memo.value()));
    return tables
        .read(
            generation,
            dataset ->
                Scan.of(MemoLayout.MEANING)
                    .where(row)
                    .atMost(1)
                    .from(dataset, found -> Vector.of(found.decimals(MemoLayout.MEANING))))
        .orElse(List.of())
        .stream()
        .findFirst();
  }

  private static List<Hit> nearest(Dataset dataset, Predicate rows, Vector vector, int most)
      throws Exception {
    Query query =
        new Query.Builder()
            .setColumn(MemoLayout.MEANING)
            .setKey(vector.values())
            .setK(most)
            .setDistanceType(DistanceType.Cosine)
            .build();
    return Scan.of(MemoLayout.MEMO, DISTANCE)
        .where(rows)
        .nearest(query)
        .from(
            dataset,
            row -> new Hit(new MemoId(row.text(MemoLayout.MEMO)), score(row.decimal(DISTANCE))));
  }

  private static double score(double distance) {
    double similarity = Math.clamp(1 - distance, 0, 1);
    return Math.rint(similarity * PRECISION) / PRECISION;
  }

  /** A vector of other dimensions would be compared all the same, and find anything. */
  private static void check(Generation generation, Vector vector) {
    if (vector.dimensions() != dimensions(generation)) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions among those of %d"
              .formatted(vector.dimensions(), dimensions(generation)));
    }
  }

  private static int dimensions(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Meaning(var model) -> model.dimensions();
      case IndexContent.Words _ ->
          throw new IllegalArgumentException("a generation of words has no vectors");
    };
  }
}
