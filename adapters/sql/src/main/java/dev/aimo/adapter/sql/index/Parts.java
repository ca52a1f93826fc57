package dev.aimo.adapter.sql.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collections in parts of a size that every database bears in one statement. */
final class Parts {

  private static final int LARGEST = 500;

  private Parts() {}

  /** In their order. */
  static <T> List<List<T>> of(Collection<T> all) {
    List<T> ordered = List.copyOf(all);
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < ordered.size(); from += LARGEST) {
      parts.add(ordered.subList(from, Math.min(from + LARGEST, ordered.size())));
    }
    return parts;
  }
}
