package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.Best.Found;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lance.Dataset;
import org.lance.FragmentMetadata;

/**
 * The vectors of the table that is searched, in memory for as long as they fit: all of them are
 * compared in a fraction of the time that it takes to read them. Which rows there are, whose they
 * are and what a filter leaves is asked of the table.
 */
final class VectorCopy {

  private static final long BYTES_OF_NUMBER = 2;

  /** How many rows all kept selections may have; some megabytes. */
  private static final int MOST_ROWS = 400_000;

  /** So many rows are read at once; each is some kilobytes. */
  private static final int ROWS_AT_ONCE = 512;

  private final long mostBytes;
  private final Pieces<VectorPiece> pieces = new Pieces<>(VectorCopy::read);
  private final Answers<long[]> selections = new Answers<>(MOST_ROWS, rows -> rows.length + 20);

  VectorCopy(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Nothing when there are too many vectors, or the table is changing right now. */
  Optional<Selection> select(Answers.State state, Dataset dataset, Predicate rows, int dimensions)
      throws Exception {
    if (dataset.countRows() * dimensions * BYTES_OF_NUMBER > mostBytes) {
      return Optional.empty();
    }
    Map<Integer, VectorPiece> fragments = pieces.in(state, dataset);
    long[] places = places(state, dataset, rows);
    List<Run> runs = new ArrayList<>();
    int from = 0;
    while (from < places.length) {
      int fragment = Scan.Row.fragment(places[from]);
      VectorPiece piece = fragments.get(fragment);
      if (piece == null) {
        return Optional.empty();
      }
      int behind =
          Arrays.binarySearch(places, from, places.length, (fragment + 1L) << Integer.SIZE);
      int to = behind < 0 ? -behind - 1 : behind;
      runs.add(new Run(piece, places, from, to));
      from = to;
    }
    return Optional.of(new Selection(runs, places.length));
  }

  void forget() {
    pieces.forget();
  }

  private long[] places(Answers.State state, Dataset dataset, Predicate rows) throws Exception {
    Optional<long[]> known = selections.find(state, rows);
    if (known.isPresent()) {
      return known.get();
    }
    long[] places =
        Scan.of().where(rows).located().from(dataset, Scan.Row::place).stream()
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    selections.keep(state, rows, places);
    return places;
  }

  private static Map<Integer, VectorPiece> read(Dataset dataset, List<FragmentMetadata> fragments)
      throws Exception {
    Map<Integer, VectorPiece> read = new HashMap<>();
    for (FragmentMetadata fragment : fragments) {
      read.put(fragment.getId(), new VectorPiece(Math.toIntExact(fragment.getPhysicalRows())));
    }
    Scan.of(MemoLayout.MEMO, MemoLayout.MEANING)
        .within(List.copyOf(read.keySet()), ROWS_AT_ONCE)
        .located()
        .each(
            dataset,
            row -> {
              MemoId memo = new MemoId(row.text(MemoLayout.MEMO));
              VectorPiece piece = read.get(Scan.Row.fragment(row.place()));
              if (piece != null) {
                piece.put((int) row.place(), memo, row.decimals(MemoLayout.MEANING));
              }
            });
    return read;
  }

  /** Rows of one fragment: a part of all places, which are in order. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Run(VectorPiece piece, long[] places, int from, int to) {

    int row(int at) {
      return (int) places[at];
    }

    /** Each similarity at the place of its row; those of rows that went mean nothing. */
    void compare(float[] vector, float[] some, int[] similarities) {
      VectorBlock compared = null;
      for (int at = from; at < to; at++) {
        VectorBlock block = piece.block(row(at));
        if (block != null && block != compared) {
          block.compare(vector, some);
        }
        compared = block;
        similarities[at] = Nearest.rounded(some[row(at) % VectorBlock.MOST]);
      }
    }

    void addHits(int[] similarities, int least, List<Hit> hits) {
      for (int at = from; at < to; at++) {
        if (similarities[at] >= least) {
          double score = Nearest.exact(similarities[at]);
          piece.memo(row(at)).ifPresent(memo -> hits.add(new Hit(memo, score)));
        }
      }
    }

    Optional<Vector> find(Optional<MemoId> memo) {
      for (int at = from; at < to; at++) {
        VectorBlock block = piece.block(row(at));
        if (block != null && memo.equals(piece.memo(row(at)))) {
          return Optional.of(Vector.of(block.get(row(at) % VectorBlock.MOST)));
        }
      }
      return Optional.empty();
    }
  }

  /** Rows of a state of the table. */
  static final class Selection {

    private final List<Run> runs;
    private final int rows;

    private Selection(List<Run> runs, int rows) {
      this.runs = runs;
      this.rows = rows;
    }

    /** As {@link Nearest#in}. */
    List<Hit> nearest(Vector vector, int most) throws Exception {
      int[] similarities = new int[rows];
      float[] values = vector.values();
      float[] some = new float[VectorBlock.MOST];
      runs.forEach(run -> run.compare(values, some, similarities));
      return Nearest.scored(
          Best.of(most, rows, limit -> new Found(hits(similarities, limit), true)));
    }

    /** One of them, as near to what it was as the copy is. */
    Optional<Vector> find(MemoId memo) {
      Optional<MemoId> sought = Optional.of(memo);
      return runs.stream().flatMap(run -> run.find(sought).stream()).findFirst();
    }

    /** The best, and all that are as good as the last one of these. */
    private List<Hit> hits(int[] similarities, int limit) {
      int least = least(similarities, limit);
      List<Hit> hits = new ArrayList<>();
      runs.forEach(run -> run.addHits(similarities, least, hits));
      return hits;
    }

    private static int least(int[] similarities, int limit) {
      if (limit >= similarities.length) {
        return Integer.MIN_VALUE;
      }
      int[] best = new int[2 * limit];
      int count = 0;
      int least = Integer.MIN_VALUE;
      for (int similarity : similarities) {
        if (similarity >= least) {
          best[count++] = similarity;
        }
        if (count == best.length) {
          Arrays.sort(best);
          least = best[limit];
          System.arraycopy(best, limit, best, 0, limit);
          count = limit;
        }
      }
      Arrays.sort(best, 0, count);
      return best[count - limit];
    }
  }
}
