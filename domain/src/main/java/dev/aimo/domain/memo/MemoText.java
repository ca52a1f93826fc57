package dev.aimo.domain.memo;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.StorableText;
import java.nio.charset.StandardCharsets;

/**
 * What a memo says. Characters that not every database can store, NUL and halves of surrogate
 * pairs, are replaced and not refused: a paste from somewhere must not be lost over them.
 */
public record MemoText(String value) {

  /** In bytes of UTF-8. */
  public static final int LARGEST = 1024 * 1024;

  public MemoText {
    value = StorableText.of(value);
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
}
