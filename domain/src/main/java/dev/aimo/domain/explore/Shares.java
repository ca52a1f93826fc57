package dev.aimo.domain.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides what there is among those who want some of it: who wants little gets it all, the others
 * get equal parts. Where parts would get too small to be of use, the last ones get nothing.
 */
public final class Shares {

  private Shares() {}

  /**
   * What each gets.
   *
   * @param wanted by each, the most important first
   * @param least less than this is of no use to who wants more
   */
  public static List<Integer> of(List<Integer> wanted, int available, int least) {
    int served = Math.clamp(available / Math.max(1, least), 0, wanted.size());
    if (served == 0 && !wanted.isEmpty() && available > 0) {
      served = 1;
    }
    List<Integer> shares =
        new ArrayList<>(IntStream.range(0, wanted.size()).map(_ -> 0).boxed().toList());
    List<Integer> modestFirst =
        IntStream.range(0, served).boxed().sorted(Comparator.comparing(wanted::get)).toList();
    int left = Math.max(0, available);
    int waiting = served;
    for (int index : modestFirst) {
      int share = Math.min(wanted.get(index), left / waiting);
      shares.set(index, share);
      left -= share;
      waiting--;
    }
    return List.copyOf(shares);
  }
}
