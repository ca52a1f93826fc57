package dev.aimo.adapter.memory;

import dev.aimo.domain.unit.Ids;
import java.security.SecureRandom;

/** Random like the real ones, one character at a time. */
final class MemoryIds implements Ids {

  private static final String SMALL = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String ALL = SMALL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-";

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next(String prefix) {
    return prefix + text(SMALL, 23);
  }

  @Override
  public String nextFile() {
    return text(ALL, 24);
  }

  private String text(String alphabet, int length) {
    return random
        .ints(length, 0, alphabet.length())
        .collect(
            StringBuilder::new,
            (text, index) -> text.append(alphabet.charAt(index)),
            StringBuilder::append)
        .toString();
  }
}
