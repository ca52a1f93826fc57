package dev.aimo.domain.text;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;

/**
 * How long a text may be, in code points, as the databases count. Also refuses what not every
 * database can store: the NUL character and halves of surrogate pairs.
 */
public record TextLimit(String field, int most) {

  /** The text itself, if it can be stored. */
  public String check(String text) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new Invalid(Reason.TEXT_TOO_LONG, field);
    }
    if (!StorableText.isStorable(text)) {
      throw new Invalid(Reason.TEXT_NOT_STORABLE, field);
    }
    return text;
  }

  /** As {@link #check}, and refuses a blank text. */
  public String checkPresent(String text) {
    if (text.isBlank()) {
      throw new Invalid(Reason.TEXT_MISSING, field);
    }
    return check(text);
  }
}
