package dev.aimo.domain.model;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.TextLimit;

/** What opens a provider's door. It never shows itself; {@link #mask} is for those who own it. */
public record ApiKey(String value) {

  private static final TextLimit LIMIT = new TextLimit("apiKey", 500);
  private static final String HIDDEN = "••••••••";
  private static final int SHOWN = 4;

  public ApiKey {
    value = LIMIT.checkPresent(value.strip());
    // Anything else can not be sent as the header that keys are sent in
    if (!value.chars().allMatch(character -> character > ' ' && character < 127)) {
      throw new Invalid(Reason.TEXT_NOT_STORABLE, LIMIT.field());
    }
  }

  /** Enough to tell two keys from each other, and of no use to anybody else. */
  public String mask() {
    return value.length() < 4 * SHOWN ? HIDDEN : HIDDEN + value.substring(value.length() - SHOWN);
  }

  /** In the place of the mask of a key that can not be read any more. */
  public static String maskOfUnreadable() {
    return HIDDEN;
  }

  /** Whether a text is a mask that was sent back, not a key. */
  public static boolean isMask(String text) {
    return text.strip().startsWith(HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
