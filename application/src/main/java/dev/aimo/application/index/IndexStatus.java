package dev.aimo.application.index;

import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far the indexes are with somebody's memos.
 *
 * @param words how many of them are in the index that searches by words run on; nothing when none
 *     serves
 * @param meaning the same of the index by meaning
 * @param lag how long the oldest change has been waiting
 */
public record IndexStatus(
    long memos,
    OptionalLong words,
    OptionalLong meaning,
    Backlog backlog,
    Optional<Duration> lag,
    List<Progress> generations) {

  public IndexStatus {
    generations = List.copyOf(generations);
  }

  /** A generation and what part of all memos it has been filled with, from 0 to 1. */
  public record Progress(Generation generation, double filled) {}
}
