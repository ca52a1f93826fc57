package dev.aimo.adapter.sql.model;

import dev.aimo.adapter.sql.type.OptionalText;
import java.util.function.Function;

/** The address of a model's server, for the mapper files. */
public final class OptionalAddress extends OptionalText<String> {
  public OptionalAddress() {
    super(Function.identity(), Function.identity());
  }
}
