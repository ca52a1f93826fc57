package dev.aimo.adapter.rest.http;

import java.util.Optional;

/** How much of a file a request asks for. */
public sealed interface Extent {

  record Whole() implements Extent {}

  record Part(long from, long count) implements Extent {}

  /** A part that the file does not have. */
  record Outside() implements Extent {}

  /** The tag is that of the file as it is now; a part of any other state is of no use. */
  static Extent of(Call call, String tag, long size) {
    Optional<String> range = call.is(Verb.GET) ? call.header("range") : Optional.empty();
    boolean current = call.header("if-range").map(tag::equals).orElse(true);
    return range.isPresent() && current
        ? RangeHeader.extent(range.get().strip(), size)
        : new Whole();
  }
}
