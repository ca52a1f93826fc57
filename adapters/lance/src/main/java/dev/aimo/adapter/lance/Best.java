package dev.aimo.adapter.lance;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best of what was found: each memo once, equally good ones in the order of their ids. The
 * tables give those in any order, and cut where they like, so more is asked for than is wanted: all
 * that are as good as the last one.
 */
final class Best {

  private static final int SPARE = 16;
  private static final int STEP = 8;

  /** Beyond so many, which of the equally good ones come last is left open. */
  private static final int MOST = 65_536;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.memo().value(), Best::byCodePoint);

  private Best() {}

  /** Looks at so many rows, the best ones. */
  interface Search {
    Found best(int rows) throws Exception;
  }

  /** What was found among them, and whether there are no more to look at. */
  record Found(List<Hit> hits, boolean isAll) {

    /** When every row that was looked at fits. */
    static Found of(int rows, List<Hit> hits) {
      return new Found(hits, hits.size() < rows);
    }
  }

  /** Of so many rows that there are. */
  static List<Hit> of(int most, long available, Search search) throws Exception {
    if (most <= 0 || available == 0) {
      return List.of();
    }
    long asked = most + (long) SPARE;
    while (true) {
      int rows = (int) Math.min(asked, Math.min(available + 1, Integer.MAX_VALUE));
      Found found = search.best(rows);
      List<Hit> ordered = ordered(found.hits());
      if (found.isAll() || rows >= MOST || isCutBetween(ordered, most)) {
        return ordered.subList(0, Math.min(most, ordered.size()));
      }
      asked = Math.min(asked * STEP, Math.max(MOST, asked + 1));
    }
  }

  private static boolean isCutBetween(List<Hit> ordered, int most) {
    return ordered.size() > most && ordered.getLast().score() < ordered.get(most - 1).score();
  }

  private static List<Hit> ordered(List<Hit> found) {
    List<Hit> ordered = new ArrayList<>();
    Set<MemoId> seen = new HashSet<>();
    found.stream().sorted(BEST_FIRST).filter(hit -> seen.add(hit.memo())).forEach(ordered::add);
    return ordered;
  }

  private static int byCodePoint(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
