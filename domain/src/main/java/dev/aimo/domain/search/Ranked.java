package dev.aimo.domain.search;

import dev.aimo.domain.memo.MemoId;
import java.util.Optional;

/**
 * A memo in a ranking, and where it stood in the rankings that this one was made of.
 *
 * @param words its place among those with the words, if it has one
 * @param meaning its place among those of similar meaning, if it has one
 * @param pictures its place among those that show such a thing, if it has one
 */
public record Ranked(
    MemoId memo,
    double score,
    Optional<Place> words,
    Optional<Place> meaning,
    Optional<Place> pictures) {

  /** One that was found without a ranking. */
  public static Ranked nowhere(MemoId memo) {
    return new Ranked(memo, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Ranked byWords(MemoId memo, Place place) {
    return new Ranked(memo, place.score(), Optional.of(place), Optional.empty(), Optional.empty());
  }

  static Ranked byMeaning(MemoId memo, Place place) {
    return new Ranked(memo, place.score(), Optional.empty(), Optional.of(place), Optional.empty());
  }

  /** From 1, and the score there. */
  public record Place(int rank, double score) {}
}
