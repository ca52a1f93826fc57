package dev.aimo.adapter.memory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** Orders texts as databases order bytes of UTF-8; Java alone would order by UTF-16. */
final class ByCodePoint {

  private ByCodePoint() {}

  static <T> Comparator<T> of(Function<T, String> text) {
    return (one, other) ->
        Arrays.compare(
            text.apply(one).codePoints().toArray(), text.apply(other).codePoints().toArray());
  }
}
