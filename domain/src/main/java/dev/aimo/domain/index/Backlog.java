package dev.aimo.domain.index;

import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the indexes have still to follow: how many memos wait, since when the oldest does, and how
 * many were given up.
 *
 * @param troubles some of those that failed, given up or not, latest first
 */
public record Backlog(
    long waiting, Optional<Instant> oldest, long givenUp, List<Trouble> troubles) {

  public Backlog {
    troubles = List.copyOf(troubles);
  }

  /** Why a memo could not be indexed. */
  public record Trouble(MemoId memo, String why, int attempts, boolean isGivenUp) {}
}
