package dev.aimo.domain.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule sends. */
public enum PushContent {
  /** The memos that are recommended for the day. */
  DAILY_PICK,
  /** The memos that were written on the day. */
  DAILY_MEMOS;

  /** As clients and tables know it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PushContent> of(String word) {
    return Arrays.stream(values()).filter(content -> content.word().equals(word)).findFirst();
  }

  /** As {@link #of}; the first of them for a word that is none. */
  public static PushContent ofOrUsual(String word) {
    return of(word).orElse(DAILY_PICK);
  }
}
