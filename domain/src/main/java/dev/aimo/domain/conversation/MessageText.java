package dev.aimo.domain.conversation;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.text.StorableText;
import java.nio.charset.StandardCharsets;

/** What was said. As with memos, characters that not every database can store are replaced. */
public record MessageText(String value) {

  /** In bytes of UTF-8. */
  public static final int LARGEST = 1024 * 1024;

  public MessageText {
    value = StorableText.of(value);
    if (value.isBlank()) {
      throw new Invalid(Reason.MESSAGE_MALFORMED, "content");
    }
    if (value.length() > LARGEST || value.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new TooLarge(Reason.MEMO_TOO_LARGE);
    }
  }
}
