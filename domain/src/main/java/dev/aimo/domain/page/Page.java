package dev.aimo.domain.page;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** A part of a list, and how long the whole list is. */
public record Page<T>(List<T> items, long total, PageRequest request) {

  public Page {
    items = List.copyOf(items);
  }

  public static <T> Page<T> empty(PageRequest request) {
    return new Page<>(List.of(), 0, request);
  }

  /** How many pages there are; unknown when a page has no room. */
  public OptionalLong pages() {
    return request.size() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.ceilDiv(total, (long) request.size()));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), total, request);
  }
}
