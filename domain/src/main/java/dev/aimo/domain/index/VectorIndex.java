package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.List;
import java.util.Optional;

/** Memos by what they mean. Generations here are of {@link IndexContent.Meaning}. */
public interface VectorIndex extends MemoIndex<VectorEntry> {

  /**
   * The owner's memos that the filter admits, nearest first, then by id; each once. Filters come
   * before ranking: other people's memos, and those that are not admitted, take nobody's place. The
   * score is the similarity, from 0 to 1.
   */
  List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most);

  Optional<Vector> find(Generation generation, AccountId owner, MemoId memo);
}
