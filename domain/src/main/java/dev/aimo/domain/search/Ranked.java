package dev.aimo.domain.search;

import dev.aimo.domain.memo.MemoId;
import java.util.Optional;

/**
 * A memo in a ranking, and where it stood in the rankings that this one was made of.
 *
 * @param words its place among those with the words, if it has one
 * @param meaning its place among those of similar meaning, if it has one
 */
public record Ranked(MemoId memo, double score, Optional<Place> words, Optional<Place> meaning) {

  /** From 1, and the score there. */
  public record Place(int rank, double score) {}
}
