package dev.aimo.adapter.llm;

import dev.aimo.domain.model.ChunkSink;
import org.jspecify.annotations.Nullable;

/** Hands pieces on, and remembers whether it did, and what came of it. */
final class Hand {

  private final ChunkSink chunks;
  private boolean begun;
  private @Nullable RuntimeException thrown;

  Hand(ChunkSink chunks) {
    this.chunks = chunks;
  }

  void over(String text) {
    begun = true;
    try {
      chunks.accept(text);
    } catch (RuntimeException e) {
      thrown = e;
      throw e;
    }
  }

  boolean hasBegun() {
    return begun;
  }

  /** Whether this is what the sink threw, and so no failure of the model. */
  boolean wasStoppedBy(RuntimeException failure) {
    return failure.equals(thrown);
  }
}
