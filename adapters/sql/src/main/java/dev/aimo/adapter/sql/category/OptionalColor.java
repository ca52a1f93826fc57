package dev.aimo.adapter.sql.category;

import dev.aimo.adapter.sql.type.OptionalText;
import java.util.function.Function;

/** The colour of a category, for the mapper file. */
public final class OptionalColor extends OptionalText<String> {
  public OptionalColor() {
    super(Function.identity(), Function.identity());
  }
}
