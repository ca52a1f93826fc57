package dev.aimo.domain.change;

import java.util.Optional;
import java.util.function.Function;

/** What to do with an optional value. */
public sealed interface Change<T> {

  /** Leave it as it is. */
  record Keep<T>() implements Change<T> {}

  /** Take it away. */
  record Clear<T>() implements Change<T> {}

  /** Replace it. */
  record Set<T>(T value) implements Change<T> {}

  /** The value after the change. */
  default Optional<T> of(Optional<T> current) {
    return switch (this) {
      case Keep<T> _ -> current;
      case Clear<T> _ -> Optional.empty();
      case Set<T>(T value) -> Optional.of(value);
    };
  }

  /** The same wish about something that is made of the value. */
  default <R> Change<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Keep<T> _ -> new Keep<>();
      case Clear<T> _ -> new Clear<>();
      case Set<T>(T value) -> new Set<>(change.apply(value));
    };
  }
}
