package dev.aimo.adapter.lance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lance.Dataset;
import org.lance.index.IndexDescription;
import org.lance.index.OptimizeOptions;

/** Brings the indexes of a table up to date with its rows. */
final class Indexing {

  /**
   * In a small table new rows are soon so many that ranks are wrong; in a large one they vanish.
   */
  private static final int SMALL = 2_000;

  /** One row in so many may be new to the index. */
  private static final int SHARE_OF_SMALL = 20;

  private static final int SHARE_OF_LARGE = 4;

  /** All parts of an index become one: of several, not every one is searched (Lance 7.0). */
  private static final int ALL = 1_000;

  /** When a table has grown by so much, its vectors are divided anew. */
  private static final int GROWTH = 2;

  /** So many vectors may be looked at one by one before it is worth writing them all again. */
  private static final int VECTORS = 4_000;

  private Indexing() {}

  /**
   * Only the indexes that answers depend on, only when it matters, and only the rows it is about.
   */
  static void catchUp(Dataset dataset, Layout layout, Unindexed unindexed) {
    if (layout.indexes().stream().noneMatch(TableIndex::isPrompt)) {
      return;
    }
    long rows = dataset.countRows();
    if (rows == 0 || (unindexed.isIndexed() && unindexed.rows() * share(rows) <= rows)) {
      return;
    }
    List<String> there = dataset.listIndexes();
    for (TableIndex index : layout.indexes()) {
      if (index.isPrompt()) {
        if (there.contains(index.name(rows))) {
          merge(dataset, index.name(rows));
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
    List<IndexDescription> there = dataset.describeIndices();
    List<String> done = new ArrayList<>();
    for (TableIndex index : layout.indexes()) {
      Optional<IndexDescription> known =
          there.stream().filter(one -> index.isNamed(one.getName())).findFirst();
      if (known.isEmpty()) {
        if (rows >= index.from()) {
          index.build(dataset, rows);
          done.add("indexed " + index.column());
        }
      } else if (isOutgrown(index, known.get(), rows)) {
        index.build(dataset, rows);
        dataset.dropIndex(known.get().getName());
        done.add("indexed " + index.column() + " anew");
      } else if (isBehind(index, known.get(), rows)) {
        merge(dataset, known.get().getName());
        done.add("indexed more of " + index.column());
      }
    }
    return done;
  }

  private static boolean isOutgrown(TableIndex index, IndexDescription known, long rows) {
    int parts = TableIndex.parts(index.column(), List.of(known.getName())).orElse(0);
    return parts > 0 && index.isTooCoarse(parts, rows, GROWTH);
  }

  private static boolean isBehind(TableIndex index, IndexDescription known, long rows) {
    long missing = Math.abs(rows - known.getRowsIndexed());
    return index.kind() == TableIndex.Kind.NEAREST
        ? missing > VECTORS
        : missing > 0 || known.getSegments().size() > 1;
  }

  private static int share(long rows) {
    return rows < SMALL ? SHARE_OF_SMALL : SHARE_OF_LARGE;
  }

  private static void merge(Dataset dataset, String name) {
    dataset.optimizeIndices(
        OptimizeOptions.builder().numIndicesToMerge(ALL).indexNames(List.of(name)).build());
  }
}
