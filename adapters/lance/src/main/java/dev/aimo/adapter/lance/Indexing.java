package dev.aimo.adapter.lance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lance.Dataset;
import org.lance.index.IndexDescription;
import org.lance.index.OptimizeOptions;

/** Brings the indexes of a table up to date with its rows. */
final class Indexing {

  /** One row in so many may be new to an index before it ranks them all too differently. */
  private static final int SHARE = 20;

  /** Merges all parts of an index into one. */
  private static final int ALL = 1_000;

  /** When a table has grown by so much, its vectors are divided anew. */
  private static final int GROWTH = 4;

  private Indexing() {}

  /** Only the indexes that answers depend on, and only when it matters. */
  static void catchUp(Dataset dataset, Layout layout, Unindexed unindexed) {
    if (layout.indexes().stream().noneMatch(TableIndex::isPrompt)) {
      return;
    }
    long rows = dataset.countRows();
    if (rows == 0 || (unindexed.isIndexed() && unindexed.rows() * SHARE <= rows)) {
      return;
    }
    List<String> there = dataset.listIndexes();
    for (TableIndex index : layout.indexes()) {
      if (index.isPrompt()) {
        if (there.contains(index.name())) {
          merge(dataset, List.of(index.name()));
        } else {
          index.build(dataset, rows);
        }
      }
    }
    unindexed.indexed();
  }

  /** All of them: what was done, in a few words. */
  static List<String> complete(Dataset dataset, Layout layout) {
    long rows = dataset.countRows();
    Map<String, IndexDescription> there =
        dataset.describeIndices().stream()
            .collect(
                Collectors.toMap(IndexDescription::getName, Function.identity(), (one, _) -> one));
    List<String> merged = new ArrayList<>();
    List<String> done = new ArrayList<>();
    for (TableIndex index : layout.indexes()) {
      IndexDescription known = there.get(index.name());
      if (known == null || isOutgrown(index, known, rows)) {
        if (rows > 0 && rows >= index.from()) {
          index.build(dataset, rows);
          done.add("indexed " + index.column());
        }
      } else if (known.getRowsIndexed() != rows || known.getSegments().size() > 1) {
        merged.add(index.name());
      }
    }
    if (!merged.isEmpty()) {
      merge(dataset, merged);
      done.add("updated " + merged.size() + " indexes");
    }
    return done;
  }

  private static boolean isOutgrown(TableIndex index, IndexDescription known, long rows) {
    return index.kind() == TableIndex.Kind.NEAREST
        && known.getRowsIndexed() > 0
        && rows >= GROWTH * known.getRowsIndexed();
  }

  private static void merge(Dataset dataset, List<String> names) {
    dataset.optimizeIndices(
        OptimizeOptions.builder().numIndicesToMerge(ALL).indexNames(names).build());
  }
}
