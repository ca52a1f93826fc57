package dev.aimo.domain.memo;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.text.FoldedText;
import java.nio.charset.StandardCharsets;

/**
 * What a memo says. Characters that not every database can store, NUL and halves of surrogate
 * pairs, are replaced and not refused: a paste from somewhere must not be lost over them.
 */
public record MemoText(String value) {

  /** In bytes of UTF-8. */
  public static final int LARGEST = 1024 * 1024;

  private static final char REPLACEMENT = '\uFFFD';

  public MemoText {
    value = storable(value);
    if (value.isEmpty()) {
      throw new Invalid(Reason.MEMO_EMPTY, "content");
    }
    if (value.isBlank()) {
      throw new Invalid(Reason.MEMO_BLANK, "content");
    }
    // Every char is at least one byte: what is longer than that need not be encoded to know.
    if (value.length() > LARGEST || value.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new TooLarge(Reason.MEMO_TOO_LARGE);
    }
  }

  /** The form in which {@link SearchText} is looked for. */
  public FoldedText key() {
    return FoldedText.ofContent(value);
  }

  private static String storable(String text) {
    if (text.codePoints().noneMatch(MemoText::isNotStorable)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isNotStorable(character) ? REPLACEMENT : character)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isNotStorable(int character) {
    return character == 0
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }
}
