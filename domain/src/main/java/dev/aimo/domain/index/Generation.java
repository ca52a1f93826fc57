package dev.aimo.domain.index;

import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.Optional;

/**
 * One way of making an index, and how far it is. It is filled in the background while another one
 * serves, then serves itself, and retires when a later one takes its place; until it is removed it
 * can be filled up and serve again.
 *
 * @param filledTo up to which memo, in the order of ids, it was filled
 * @param since when it came into its state
 */
public record Generation(
    GenerationId id, IndexContent content, State state, Optional<MemoId> filledTo, Instant since) {

  /** Where it is in its life. */
  public enum State {
    FILLING,
    SERVING,
    RETIRED
  }

  public boolean isServing() {
    return state == State.SERVING;
  }

  /** Retired ones are not kept current. */
  public boolean isFollowing() {
    return state != State.RETIRED;
  }

  public Generation filledTo(MemoId memo) {
    return new Generation(id, content, state, Optional.of(memo), since);
  }

  public Generation serving(Instant now) {
    return new Generation(id, content, State.SERVING, Optional.empty(), now);
  }

  public Generation retired(Instant now) {
    return new Generation(id, content, State.RETIRED, Optional.empty(), now);
  }

  /** From the first memo on. */
  public Generation filling(Instant now) {
    return new Generation(id, content, State.FILLING, Optional.empty(), now);
  }
}
