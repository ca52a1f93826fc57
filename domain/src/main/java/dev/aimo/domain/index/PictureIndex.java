package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.search.Hit;
import java.util.List;

/**
 * Memos by what their pictures show. A memo is there once, however many pictures it has, and also
 * when none of them has a vector; then no search finds it. Generations here are of {@link
 * IndexContent.Pictures}.
 */
public interface PictureIndex extends MemoIndex<PictureEntry> {

  /**
   * As {@link VectorIndex#findNearest}; of the pictures of a memo the nearest one counts, and the
   * others take nobody's place.
   */
  List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most);
}
