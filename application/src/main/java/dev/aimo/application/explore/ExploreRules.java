package dev.aimo.application.explore;

import java.time.Duration;

/**
 * How much time and room questions get.
 *
 * @param contextTokens how many tokens the model reads and writes at once
 * @param mostStreams how many streams of one account may run at the same time
 * @param longest for a whole answer
 * @param preparation for all that comes before the answer itself
 * @param leftovers for what is not finished when the answer is
 * @param longestStream for an answer that comes piece by piece
 */
public record ExploreRules(
    int contextTokens,
    int mostStreams,
    Duration longest,
    Duration preparation,
    Duration leftovers,
    Duration longestStream) {

  public static final int LEAST_CONTEXT = 2_000;

  /** How many streams may run at the same time, of all accounts. */
  static final int MOST_STREAMS_OF_ALL = 500;

  /** Clients of the contract give up after 30 seconds. */
  public static ExploreRules of(int contextTokens, int mostStreams) {
    return new ExploreRules(
        contextTokens,
        mostStreams,
        Duration.ofSeconds(25),
        Duration.ofSeconds(8),
        Duration.ofSeconds(3),
        Duration.ofSeconds(120));
  }
}
