package dev.aimo.domain.archive;

import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;

/**
 * What could not be taken over from an archive: where it is, why not, and which field of it is
 * wrong, or an empty text when that is not known.
 */
public record Problem(String entry, Reason why, String field) {

  private static final int LONGEST_NAME = 300;

  public Problem {
    entry = entry.length() > LONGEST_NAME ? entry.substring(0, LONGEST_NAME) : entry;
  }

  public static Problem of(String entry, DomainError error) {
    return new Problem(
        entry, error.reason(), error instanceof Invalid invalid ? invalid.field() : "");
  }
}
