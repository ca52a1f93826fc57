package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.Best.Found;
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
import java.util.OptionalInt;
import java.util.Set;
import org.lance.Dataset;
import org.lance.index.DistanceType;
import org.lance.ipc.Query;

/** {@link VectorIndex} in tables. */
final class LanceVectorIndex implements VectorIndex {

  private static final String DISTANCE = "_distance";

  /** Nearer than this two vectors are as good as the same: the last digits depend on the way. */
  private static final double PRECISION = 1e6;

  /** So many vectors are compared one by one sooner than they are found in an index. */
  private static final int FEW = 3_000;

  /** Percent of the parts: with 20 nearly all neighbours are found, with 10 one in six is lost. */
  private static final int PROBED = 40;

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
        .read(
            generation,
            dataset -> {
              OptionalInt probes = probes(dataset, rows);
              return Best.of(
                  most, limit -> Found.of(limit, nearest(dataset, rows, vector, probes, limit)));
            })
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

  /**
   * In how many parts of the index to look; in none when there are few rows to choose from, which
   * are then compared one by one: parts would be left out that have the only ones admitted.
   */
  private static OptionalInt probes(Dataset dataset, Predicate rows) {
    OptionalInt parts = TableIndex.parts(MemoLayout.MEANING, dataset.listIndexes());
    return parts.isEmpty() || dataset.countRows(rows.text()) <= FEW
        ? OptionalInt.empty()
        : OptionalInt.of(Math.ceilDiv(parts.getAsInt() * PROBED, 100));
  }

  private static List<Hit> nearest(
      Dataset dataset, Predicate rows, Vector vector, OptionalInt probes, int most)
      throws Exception {
    Query.Builder nearest =
        new Query.Builder()
            .setColumn(MemoLayout.MEANING)
            .setKey(vector.values())
            .setK(most)
            .setDistanceType(DistanceType.Cosine)
            .setUseIndex(probes.isPresent());
    probes.ifPresent(nearest::setNprobes);
    Query query = nearest.build();
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
