package dev.aimo.domain.memo;

import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.StorableText;
import java.util.Optional;

/**
 * What is looked for inside memos: any part of the text, without regard to upper and lower case.
 * Every character stands for itself; what {@link MemoText} replaces is replaced here too.
 */
public record SearchText(FoldedText key) {

  /** What somebody typed; nothing when that is blank. */
  public static Optional<SearchText> of(String typed) {
    return typed.isBlank()
        ? Optional.empty()
        : Optional.of(new SearchText(FoldedText.ofContent(StorableText.of(typed))));
  }

  public boolean isIn(MemoText text) {
    return text.key().value().contains(key.value());
  }
}
