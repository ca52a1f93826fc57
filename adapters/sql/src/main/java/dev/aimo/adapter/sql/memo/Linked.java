package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.memo.MemoId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something that hangs on a memo, at its place among its kind. */
public interface Linked<T> {

  MemoId memo();

  int position();

  T value();

  /**
   * What hangs on each memo, in its order. It is brought into order here, because no index of a
   * database would serve it.
   */
  static <T> Map<MemoId, List<T>> byMemo(List<? extends Linked<T>> links) {
    return links.stream()
        .sorted(Comparator.comparingInt(Linked::position))
        .collect(
            Collectors.groupingBy(
                Linked::memo, Collectors.mapping(Linked::value, Collectors.toList())));
  }
}
