package dev.aimo.adapter.sql.type;

import dev.aimo.domain.text.Color;

/** The colour of a tag or category, for the mapper files. */
public final class OptionalColor extends OptionalText<Color> {
  public OptionalColor() {
    super(Color::new, Color::value);
  }
}
