package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.Best.Found;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.List;
import java.util.OptionalInt;
import org.lance.Dataset;
import org.lance.index.DistanceType;
import org.lance.ipc.Query;

/**
 * A question for the memos of the rows whose vectors are nearest to one, each as near as the
 * nearest of its rows.
 */
record Nearest(Predicate rows, Vector vector, int most) {

  private static final String DISTANCE = "_distance";

  /** Nearer than this two vectors are as good as the same: the last digits depend on the way. */
  private static final double PRECISION = 1e6;

  /** So many vectors are compared one by one sooner than they are found in an index. */
  private static final int FEW = 3_000;

  /** Whoever wants more than one in so many rows wants them from all parts of the index. */
  private static final int SHARE = 20;

  /** Percent of the parts: with 40 some neighbours of unlikely questions are lost. */
  private static final int PROBED = 70;

  /** A vector of other dimensions would be compared all the same, and find anything. */
  static void check(int dimensions, Vector vector) {
    if (vector.dimensions() != dimensions) {
      throw new IllegalArgumentException(
          "a vector of %d dimensions among those of %d".formatted(vector.dimensions(), dimensions));
    }
  }

  List<Hit> in(Dataset dataset) throws Exception {
    return scored(
        Best.of(most, dataset.countRows(), limit -> Found.of(limit, nearest(dataset, limit))));
  }

  /** In the order of their similarities, which may be less than nothing. */
  static List<Hit> scored(List<Hit> similar) {
    return similar.stream().map(hit -> new Hit(hit.memo(), Math.clamp(hit.score(), 0, 1))).toList();
  }

  /**
   * In how many parts of the index to look; in none when there are few rows to choose from, which
   * are then compared one by one: parts would be left out that have the only ones admitted.
   */
  private OptionalInt probes(Dataset dataset, int limit) {
    OptionalInt parts = TableIndex.parts(MemoLayout.MEANING, dataset.listIndexes());
    if (parts.isEmpty()) {
      return OptionalInt.empty();
    }
    long admitted = dataset.countRows(rows.text());
    return admitted <= FEW || (long) limit * SHARE > admitted
        ? OptionalInt.empty()
        : OptionalInt.of(Math.ceilDiv(parts.getAsInt() * PROBED, 100));
  }

  private List<Hit> nearest(Dataset dataset, int limit) throws Exception {
    OptionalInt probes = probes(dataset, limit);
    Query.Builder nearest =
        new Query.Builder()
            .setColumn(MemoLayout.MEANING)
            .setKey(vector.values())
            .setK(limit)
            .setDistanceType(DistanceType.Cosine)
            .setUseIndex(probes.isPresent());
    probes.ifPresent(nearest::setNprobes);
    Query query = nearest.build();
    return Scan.of(MemoLayout.MEMO, DISTANCE)
        .where(rows)
        .nearest(query)
        .from(
            dataset,
            row ->
                new Hit(new MemoId(row.text(MemoLayout.MEMO)), similarity(row.decimal(DISTANCE))));
  }

  private static double similarity(double distance) {
    return exact(rounded(1 - distance));
  }

  /** As a whole number: how similar two vectors are, as far as that can be told. */
  static int rounded(double similarity) {
    return (int) Math.rint(similarity * PRECISION);
  }

  static double exact(int rounded) {
    return rounded / PRECISION;
  }
}
