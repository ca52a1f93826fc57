package dev.aimo.domain.account;

import dev.aimo.domain.text.TextLimit;
import java.util.Optional;

/** What people call themselves. */
public record Nickname(String value) {

  private static final TextLimit LIMIT = new TextLimit("nickname", 100);

  public Nickname {
    LIMIT.checkPresent(value);
  }

  /** A nickname that says something: not blank, and not just the e-mail address again. */
  public static Optional<Nickname> telling(String text, Email email) {
    String trimmed = text.strip();
    return trimmed.isEmpty() || trimmed.equals(email.value())
        ? Optional.empty()
        : Optional.of(new Nickname(trimmed));
  }
}
