package dev.aimo.adapter.lance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.lance.Dataset;
import org.lance.merge.MergeInsertParams;
import org.lance.merge.MergeInsertResult;
import org.lance.merge.MergeInsertStats;

/** Changes a table in one commit. */
final class Upsert {

  private static final int ATTEMPTS = 10;

  private final BufferAllocator memory;
  private final Layout layout;
  private final Dataset dataset;

  Upsert(BufferAllocator memory, Layout layout, Dataset dataset) {
    this.memory = memory;
    this.layout = layout;
    this.dataset = dataset;
  }

  /** Puts the rows, and takes out those of these keys that are there: how many changed. */
  int apply(Rows rows, List<String> without) throws Exception {
    List<String> gone = present(without);
    if (rows.count() == 0) {
      if (!gone.isEmpty()) {
        dataset.delete(Predicate.in(layout.key(), gone).text());
      }
      return gone.size();
    }
    MergeInsertStats stats = merge(rows, gone);
    if (stats.numUpdatedRows() + stats.numInsertedRows() > rows.count()) {
      // Two processes wrote at once, and some were there twice
      dataset.delete(Predicate.in(layout.key(), Set.copyOf(rows.keys())).text());
      merge(rows, List.of());
    }
    return rows.count() + gone.size();
  }

  private MergeInsertStats merge(Rows rows, List<String> gone) throws Exception {
    MergeInsertParams params =
        new MergeInsertParams(layout.matched())
            .withMatchedUpdateAll()
            .withNotMatched(MergeInsertParams.WhenNotMatched.InsertAll)
            .withConflictRetries(ATTEMPTS);
    Set<String> without = new LinkedHashSet<>(gone);
    if (!layout.further().isEmpty()) {
      without.addAll(rows.keys());
    }
    if (!without.isEmpty()) {
      params = params.withNotMatchedBySourceDeleteIf(Predicate.in(layout.key(), without).text());
    }
    try (var stream = rows.stream(memory)) {
      MergeInsertResult result = dataset.mergeInsert(params, stream.content());
      result.dataset().close();
      dataset.checkoutLatest();
      return result.stats();
    }
  }

  private List<String> present(List<String> keys) throws Exception {
    List<String> present = new ArrayList<>();
    for (List<String> some : Scan.chunks(keys)) {
      present.addAll(
          Scan.of(layout.key())
              .where(Predicate.in(layout.key(), some))
              .from(dataset, row -> row.text(layout.key())));
    }
    return present.stream().distinct().toList();
  }
}
