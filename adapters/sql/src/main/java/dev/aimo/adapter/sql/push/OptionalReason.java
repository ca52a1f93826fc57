package dev.aimo.adapter.sql.push;

import dev.aimo.adapter.sql.type.OptionalText;

/** A text that may be absent, for the mapper file. */
public final class OptionalReason extends OptionalText<String> {

  public OptionalReason() {
    super(text -> text, text -> text);
  }
}
