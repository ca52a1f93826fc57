package dev.aimo.adapter.rest.http;

import dev.aimo.domain.error.Invalid;
import java.util.Optional;
import java.util.function.Function;

/** Ids as clients send them: a text that can be no id is as unknown as one that nobody has. */
public final class SentId {

  private SentId() {}

  public static <T> Optional<T> read(String text, Function<String, ? extends T> id) {
    try {
      return Optional.of(id.apply(text));
    } catch (Invalid _) {
      return Optional.empty();
    }
  }
}
